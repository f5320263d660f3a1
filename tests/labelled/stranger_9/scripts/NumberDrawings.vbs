' Marks gaps in the drawing numbers of column A
Option Explicit
Dim excel, book, sheet, row, previous, current, gaps
Set excel = CreateObject("Excel.Application")
Set book = excel.Workbooks.Open("C:\Drawings\register.xlsx")
Set sheet = book.Worksheets(1)

row = 2
previous = 0
gaps = 0
Do While sheet.Cells(row, 1).Value <> ""
    current = CLng(sheet.Cells(row, 1).Value)
    If previous > 0 And current - previous > 1 Then
        sheet.Cells(row, 1).Interior.Color = RGB(255, 220, 120)
        gaps = gaps + 1
    End If
    previous = current
    row = row + 1
Loop
book.Save
book.Close
excel.Quit
WScript.Echo gaps & " gaps"
