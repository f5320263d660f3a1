' Fills the engagement letter for each client in the Excel list.
Option Explicit

Const LIST_FILE = "P:\Intake\new_clients.xlsx"
Const TEMPLATE = "P:\Templates\engagement_letter.dotx"
Const OUT_DIR = "P:\Intake\letters\"

Dim xl, wb, ws, wd, doc, r
Set xl = CreateObject("Excel.Application")
Set wb = xl.Workbooks.Open(LIST_FILE, , True)
Set ws = wb.Sheets(1)
Set wd = CreateObject("Word.Application")

r = 2
Do While ws.Cells(r, 1).Value <> ""
    Set doc = wd.Documents.Add(TEMPLATE)
    Fill doc, "ClientName", ws.Cells(r, 1).Value
    Fill doc, "BirthDate", ws.Cells(r, 2).Text
    Fill doc, "HomeAddress", ws.Cells(r, 3).Value
    Fill doc, "PassportNo", ws.Cells(r, 4).Value
    Fill doc, "Fee", ws.Cells(r, 5).Text
    doc.SaveAs2 OUT_DIR & Replace(ws.Cells(r, 1).Value, " ", "_") & ".docx"
    doc.Close False
    r = r + 1
Loop

wb.Close False
xl.Quit
wd.Quit
WScript.Echo (r - 2) & " letters written"

Sub Fill(d, mark, value)
    If d.Bookmarks.Exists(mark) Then d.Bookmarks(mark).Range.Text = value
End Sub
