Attribute VB_Name = "Export"
Option Explicit

' Schreibt die Mandantenliste auf den Stick
Public Sub MandantenAufStick()
    Dim fso As Object, ts As Object, ws As Worksheet, z As Long
    Set fso = CreateObject("Scripting.FileSystemObject")
    If Not fso.DriveExists("E") Then
        MsgBox "Bitte den Stick einstecken.", vbExclamation
        Exit Sub
    End If
    If fso.GetDrive("E").DriveType <> 1 Then Exit Sub  ' 1 = Wechseldatenträger

    Set ts = fso.CreateTextFile("E:\Mandanten_" & Format(Date, "yyyymmdd") & ".csv", True, True)
    Set ws = ThisWorkbook.Worksheets("Mandanten")
    For z = 1 To ws.Cells(ws.Rows.Count, 1).End(xlUp).Row
        ts.WriteLine Join(Array(ws.Cells(z, 1).Value, ws.Cells(z, 2).Value, ws.Cells(z, 3).Value, _
            ws.Cells(z, 4).Value, ws.Cells(z, 5).Value), ";")
    Next z
    ts.Close
    MsgBox z - 1 & " Zeilen geschrieben."
End Sub
