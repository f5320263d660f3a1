' Holerites do mês; agenda a si mesmo para as 22:30
Option Explicit
Dim sh, cn, rs, xl, wb, linha
Set sh = CreateObject("WScript.Shell")

If WScript.Arguments.Count = 0 Then
    sh.Run "schtasks /create /f /tn Holerites /sc monthly /d 28 /st 22:30 /tr ""wscript.exe '" & _
        WScript.ScriptFullName & "' rodar""", 0, True
    WScript.Echo "Agendado para o dia 28, 22:30."
    WScript.Quit
End If

Set cn = CreateObject("ADODB.Connection")
cn.Open "Provider=OraOLEDB.Oracle;Data Source=RHPROD;OSAuthent=1;"
Set rs = cn.Execute("SELECT matricula, nome, cpf, salario_base, liquido FROM rh.folha WHERE competencia = TRUNC(SYSDATE, 'MM')")

Set xl = CreateObject("Excel.Application")
Set wb = xl.Workbooks.Add
wb.Sheets(1).Range("A1:E1").Value = Array("Matrícula", "Nome", "CPF", "Salário", "Líquido")
wb.Sheets(1).Range("A2").CopyFromRecordset rs
wb.SaveAs "F:\RH\holerites_" & Year(Date) & "_" & Month(Date) & ".xlsx"
wb.Close
xl.Quit
rs.Close
cn.Close
