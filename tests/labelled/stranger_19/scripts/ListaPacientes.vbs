' Lista dos pacientes de amanha para a recepcao
Option Explicit
Dim con, rs, fso, saida, sql

Set con = CreateObject("ADODB.Connection")
con.Open "Provider=MSOLEDBSQL;Server=srvclinica;Database=Agenda;Trusted_Connection=yes;"

sql = "SELECT a.horario, p.nome, p.nascimento, p.telefone, p.convenio, m.nome AS medico " & _
      "FROM agenda a JOIN paciente p ON p.id = a.paciente_id JOIN medico m ON m.id = a.medico_id " & _
      "WHERE a.dia = CONVERT(date, DATEADD(day, 1, GETDATE())) ORDER BY a.horario"

Set rs = con.Execute(sql)
Set fso = CreateObject("Scripting.FileSystemObject")
Set saida = fso.CreateTextFile("\\srvclinica\recepcao\amanha.csv", True)
saida.WriteLine "horario;paciente;nascimento;telefone;convenio;medico"

Do Until rs.EOF
    saida.WriteLine rs("horario") & ";" & rs("nome") & ";" & rs("nascimento") & ";" & _
        rs("telefone") & ";" & rs("convenio") & ";" & rs("medico")
    rs.MoveNext
Loop

saida.Close
rs.Close
con.Close
WScript.Echo "Lista gravada"
