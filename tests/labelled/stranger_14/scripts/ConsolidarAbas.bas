Attribute VB_Name = "ConsolidarAbas"
Option Explicit

Public Sub Consolidar()
    Dim destino As Worksheet, ws As Worksheet
    Dim proxima As Long, ultima As Long, qtd As Long

    Application.ScreenUpdating = False
    Set destino = ThisWorkbook.Sheets("Consolidado")
    destino.Range("A2:H100000").ClearContents
    proxima = 2

    For Each ws In ThisWorkbook.Worksheets
        If Left(ws.Name, 4) = "Loja" Then
            ultima = ws.Cells(ws.Rows.Count, "A").End(xlUp).Row
            If ultima > 1 Then
                qtd = ultima - 1
                destino.Range("A" & proxima).Resize(qtd, 1).Value = ws.Name
                destino.Range("B" & proxima).Resize(qtd, 7).Value = ws.Range("A2").Resize(qtd, 7).Value
                proxima = proxima + qtd
            End If
        End If
    Next ws

    Application.ScreenUpdating = True
    MsgBox "Linhas consolidadas: " & proxima - 2, vbInformation
End Sub
