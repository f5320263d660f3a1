Attribute VB_Name = "AgendaMacro"
Option Explicit

Public Sub Auto_Open()
    ProgramarProxima
End Sub

Private Sub ProgramarProxima()
    Dim proxima As Date
    proxima = Date + TimeValue("05:00:00")
    If proxima <= Now Then proxima = proxima + 1
    Application.OnTime proxima, "AtualizarVazao"
End Sub

Public Sub AtualizarVazao()
    Dim ws As Worksheet, origem As Workbook

    Set ws = ThisWorkbook.Sheets("Vazao")
    Set origem = Workbooks.Open("\\scada01\export\vazao_dia.csv", ReadOnly:=True, Local:=True)
    origem.Sheets(1).UsedRange.Copy ws.Range("A1")
    origem.Close False

    ThisWorkbook.RefreshAll
    ThisWorkbook.SaveCopyAs "G:\Operacao\Vazao\vazao_" & Format(Date, "yyyymmdd") & ".xlsm"
    ProgramarProxima
End Sub
