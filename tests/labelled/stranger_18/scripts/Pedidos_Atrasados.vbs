Dim xl, ws, linha, atrasados
Set xl = GetObject(, "Excel.Application")
Set ws = xl.ActiveSheet
linha = 2
atrasados = 0
Do While ws.Cells(linha, 1).Value <> ""
    If IsDate(ws.Cells(linha, 3).Value) Then
        If CDate(ws.Cells(linha, 3).Value) < Date Then
            ws.Rows(linha).Interior.Color = RGB(255, 199, 206)
            atrasados = atrasados + 1
        End If
    End If
    linha = linha + 1
Loop
MsgBox atrasados & " pedidos atrasados"
