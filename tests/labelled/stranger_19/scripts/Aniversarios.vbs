' Aniversariantes da semana
Option Explicit
Const ARQUIVO = "\\servidor\rh\funcionarios.xlsx"
Dim xl, wb, ws, linha, nasc, este, texto

Set xl = CreateObject("Excel.Application")
Set wb = xl.Workbooks.Open(ARQUIVO, , True)
Set ws = wb.Worksheets("Cadastro")

linha = 2
texto = ""
Do While ws.Cells(linha, 1).Value <> ""
    nasc = ws.Cells(linha, 4).Value
    If IsDate(nasc) Then
        este = DateSerial(Year(Date), Month(nasc), Day(nasc))
        If este >= Date And este < Date + 7 Then
            texto = texto & ws.Cells(linha, 2).Value & " - " & FormatDateTime(este, 2) & _
                " (" & (Year(Date) - Year(nasc)) & " anos)" & vbCrLf
        End If
    End If
    linha = linha + 1
Loop

wb.Close False
xl.Quit
If texto = "" Then texto = "Ninguem esta semana"
MsgBox texto, vbInformation, "Aniversariantes"
