' Inquilinos com renda em atraso
Option Explicit
Dim cn, rs, texto
Set cn = CreateObject("ADODB.Connection")
cn.Open "Provider=MSOLEDBSQL;Data Source=SRVGEST\SQL2019;Initial Catalog=Rendas;User ID=gestor;Password=Mondego#1915;"

Set rs = cn.Execute("SELECT i.Nome, i.Telefone, r.Mes, r.Valor FROM Rendas r " & _
    "JOIN Inquilinos i ON i.Id = r.InquilinoId " & _
    "WHERE r.PagoEm IS NULL AND r.Mes < GETDATE() ORDER BY i.Nome")

Do Until rs.EOF
    texto = texto & rs("Nome") & vbTab & rs("Telefone") & vbTab & _
        FormatDateTime(rs("Mes"), 2) & vbTab & FormatCurrency(rs("Valor")) & vbCrLf
    rs.MoveNext
Loop
rs.Close
cn.Close

If texto = "" Then texto = "Nenhuma renda em atraso."
WScript.Echo texto
