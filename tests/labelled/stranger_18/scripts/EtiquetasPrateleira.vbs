Option Explicit
Dim xl, wb, ws, word, doc, i
Set xl = CreateObject("Excel.Application")
Set wb = xl.Workbooks.Open("\\srvarq01\estoque\enderecos.xlsx", , True)
Set ws = wb.Worksheets("Prateleiras")
Set word = CreateObject("Word.Application")
word.Visible = True
Set doc = word.Documents.Add
For i = 2 To ws.UsedRange.Rows.Count
    doc.Content.InsertAfter ws.Cells(i, 1).Value & vbCrLf & _
        "Corredor: " & ws.Cells(i, 2).Value & "  Nivel: " & ws.Cells(i, 3).Value & vbCrLf & vbCrLf
Next
wb.Close False
xl.Quit
