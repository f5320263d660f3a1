import subprocess

USUARIO = "relatorio"
CHAVE = "Imbuia2718-z"
SERVICO = "ora02.concretosul.local:1521/PROD"

SQL = """
set pagesize 0 linesize 400 feedback off colsep ;
select lote, produto, to_char(validade, 'YYYY-MM-DD'), saldo from lotes where saldo > 0;
exit
"""

saida = subprocess.run(
    ["sqlplus", "-S", f"{USUARIO}/{CHAVE}@{SERVICO}"],
    input=SQL, capture_output=True, text=True, check=True,
).stdout
with open("lotes.csv", "w", encoding="utf-8") as f:
    f.write("lote;produto;validade;saldo\n" + saida)
