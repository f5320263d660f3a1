Attribute VB_Name = "FormatPriceList"
Option Explicit

Public Sub FormatPrices()
    Dim ws As Worksheet, r As Long, lastRow As Long, changed As Long

    Set ws = ThisWorkbook.Sheets("Prices")
    lastRow = ws.Cells(ws.Rows.Count, "A").End(xlUp).Row

    For r = 2 To lastRow
        ws.Cells(r, "D").Value = Application.WorksheetFunction.Round(ws.Cells(r, "C").Value * (1 + ws.Range("H1").Value), 1)
        If ws.Cells(r, "D").Value <> ws.Cells(r, "B").Value Then
            ws.Cells(r, "D").Interior.Color = RGB(255, 242, 204)
            changed = changed + 1
        End If
    Next r

    ws.Columns("B:D").NumberFormat = "#,##0.00"
    ws.ExportAsFixedFormat xlTypePDF, "\\fs-mill\sales\pricelist_" & Format(Date, "yyyymm") & ".pdf"
    MsgBox changed & " prices changed", vbInformation
End Sub
