' Lê o custo das peças pelo ODBC e preenche a planilha aberta.
Option Explicit

Dim con, rs, xl, ws, linha
Set con = CreateObject("ADODB.Connection")
con.ConnectionTimeout = 15
con.Open "DSN=DMS_PECAS"

On Error Resume Next
Set xl = GetObject(, "Excel.Application")
On Error GoTo 0
If IsEmpty(xl) Then
    WScript.Echo "Abra a planilha de peças antes."
    con.Close
    WScript.Quit 1
End If

Set ws = xl.ActiveWorkbook.Sheets("Pecas")
linha = 2
Do While ws.Cells(linha, 1).Value <> ""
    Set rs = CreateObject("ADODB.Recordset")
    rs.Open "SELECT CUSTO, SALDO FROM PECAS WHERE CODIGO = '" & _
            Replace(ws.Cells(linha, 1).Value, "'", "''") & "'", con
    If Not rs.EOF Then
        ws.Cells(linha, 4).Value = rs("CUSTO").Value
        ws.Cells(linha, 5).Value = rs("SALDO").Value
    Else
        ws.Cells(linha, 4).Value = "não achado"
    End If
    rs.Close
    linha = linha + 1
Loop

con.Close
WScript.Echo (linha - 2) & " peças conferidas"
