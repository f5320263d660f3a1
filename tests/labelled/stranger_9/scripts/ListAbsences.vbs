' Absences of the current month, from the time recording system
Option Explicit
Dim conn, rs, fso, out
Set conn = CreateObject("ADODB.Connection")
conn.Open "Provider=MSOLEDBSQL;Server=zeit-sql;Database=Zeiterfassung;Uid=leser;Pwd=Stechuhr.1893;"

Set rs = conn.Execute("SELECT p.Nachname, p.Vorname, a.Grund, a.Von, a.Bis " & _
    "FROM Abwesenheit a JOIN Person p ON p.Id = a.PersonId " & _
    "WHERE a.Bis >= DATEADD(month, DATEDIFF(month, 0, GETDATE()), 0) ORDER BY p.Nachname")

Set fso = CreateObject("Scripting.FileSystemObject")
Set out = fso.CreateTextFile("absences.txt", True)
Do Until rs.EOF
    out.WriteLine rs("Nachname") & ", " & rs("Vorname") & ": " & rs("Grund") & " " & rs("Von") & " - " & rs("Bis")
    rs.MoveNext
Loop
out.Close
rs.Close
conn.Close
