' Exporta segurados para arquivo texto
Option Explicit

Dim conn, rs, fso, arq
Set conn = CreateObject("ADODB.Connection")
conn.Open "Provider=MSOLEDBSQL;Server=SRVSQL\SEGUROS;Database=Corretora;User ID=exporta;Password=Ap0lice#99;"

Set rs = conn.Execute("SELECT Nome, CPF, DataNascimento, Telefone, Apolice FROM Segurado WHERE Ativo = 1 ORDER BY Nome")

Set fso = CreateObject("Scripting.FileSystemObject")
Set arq = fso.CreateTextFile("C:\Corretora\segurados.txt", True)
arq.WriteLine "Nome;CPF;Nascimento;Telefone;Apolice"

Do Until rs.EOF
    arq.WriteLine rs("Nome") & ";" & rs("CPF") & ";" & rs("DataNascimento") & ";" & rs("Telefone") & ";" & rs("Apolice")
    rs.MoveNext
Loop

arq.Close
rs.Close
conn.Close
MsgBox "Exportação concluída.", vbInformation
