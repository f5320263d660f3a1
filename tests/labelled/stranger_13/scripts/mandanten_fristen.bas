Attribute VB_Name = "Fristen"
Option Explicit
Private naechster As Date

' Beim Öffnen aufrufen: plant die Berechnung für die kommende Nacht
Public Sub Planen()
    naechster = Date + 1 + TimeSerial(1, 0, 0)
    Application.OnTime EarliestTime:=naechster, Procedure:="Fristen.Berechnen"
End Sub

Public Sub Berechnen()
    Dim ws As Worksheet, z As Long
    Set ws = ThisWorkbook.Worksheets("Fristen")
    For z = 2 To ws.Cells(ws.Rows.Count, 1).End(xlUp).Row
        ws.Cells(z, 5).Value = Application.WorksheetFunction.WorkDay(ws.Cells(z, 3).Value, ws.Cells(z, 4).Value)
        ws.Cells(z, 5).Interior.Color = IIf(ws.Cells(z, 5).Value - Date < 3, vbRed, vbWhite)
    Next z
    ThisWorkbook.Save
    Planen
End Sub

Public Sub Beenden()
    On Error Resume Next
    Application.OnTime naechster, "Fristen.Berechnen", , False
End Sub
