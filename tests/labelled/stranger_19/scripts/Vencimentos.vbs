' Lotes que vencem nos proximos sete dias
Option Explicit
Const ARQUIVO = "\\servidor\almoxarifado\lotes.xlsx"
Dim xl, wb, ws, linha, validade, texto, total

Set xl = CreateObject("Excel.Application")
Set wb = xl.Workbooks.Open(ARQUIVO, , True)
Set ws = wb.Worksheets("Lotes")

linha = 2
total = 0
Do While ws.Cells(linha, 1).Value <> ""
    validade = ws.Cells(linha, 4).Value
    If IsDate(validade) Then
        If validade < Date + 7 Then
            texto = texto & ws.Cells(linha, 1).Value & " " & ws.Cells(linha, 2).Value & _
                " vence em " & FormatDateTime(validade, 2) & vbCrLf
            total = total + ws.Cells(linha, 5).Value
        End If
    End If
    linha = linha + 1
Loop

wb.Close False
xl.Quit
MsgBox texto & vbCrLf & "Quantidade: " & total, vbExclamation, "Vencimentos"
