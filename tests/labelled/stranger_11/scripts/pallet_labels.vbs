Option Explicit
Dim xl, wb, ws, r
Set xl = CreateObject("Excel.Application")
xl.Visible = False
Set wb = xl.Workbooks.Open("S:\Lager\paletten.xlsx", , True)
Set ws = wb.Sheets("Heute")
r = 2
Do While ws.Cells(r, 1).Value <> ""
    wb.Sheets("Etikett").Range("B2").Value = ws.Cells(r, 1).Value
    wb.Sheets("Etikett").Range("B4").Value = ws.Cells(r, 2).Value & " kg"
    wb.Sheets("Etikett").PrintOut 1, 1, 2
    r = r + 1
Loop
wb.Close False
xl.Quit
WScript.Echo (r - 2) & " Etiketten gedruckt"
