"""Lê o extrato OFX do banco e monta a planilha de conciliação."""
from ofxparse import OfxParser
from openpyxl import Workbook

EXTRATO = """OFXHEADER:100
DATA:OFXSGML
VERSION:102
SECURITY:NONE
ENCODING:USASCII
CHARSET:1252
COMPRESSION:NONE
OLDFILEUID:NONE
NEWFILEUID:NONE

<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS><DTSERVER>20240531<LANGUAGE>POR</SONRS></SIGNONMSGSRSV1>
<BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STATUS><CODE>0<SEVERITY>INFO</STATUS><STMTRS><CURDEF>BRL
<BANKACCTFROM><BANKID>0341<ACCTID>12345-6<ACCTTYPE>CHECKING</BANKACCTFROM>
<BANKTRANLIST><DTSTART>20240501<DTEND>20240531
<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20240503<TRNAMT>-120.50<FITID>1<MEMO>ENERGIA</STMTTRN>
<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20240510<TRNAMT>980.00<FITID>2<MEMO>CLIENTE 88</STMTTRN>
</BANKTRANLIST><LEDGERBAL><BALAMT>859.50<DTASOF>20240531</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
"""

with open("extrato.ofx", "w") as arquivo:
    arquivo.write(EXTRATO)

with open("extrato.ofx", "rb") as arquivo:
    conta = OfxParser.parse(arquivo).account

livro = Workbook()
aba = livro.active
aba.title = "Extrato"
aba.append(["data", "histórico", "valor"])
for transacao in conta.statement.transactions:
    aba.append([transacao.date.date(), transacao.memo, float(transacao.amount)])
livro.save("conciliacao.xlsx")
