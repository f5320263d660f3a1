Attribute VB_Name = "ExchangeRates"
Option Explicit

Public Sub GetRates()
    Dim http As Object, xml As Object, node As Object, r As Long
    Dim ws As Worksheet

    Set ws = ThisWorkbook.Sheets("Rates")
    Set http = CreateObject("MSXML2.XMLHTTP")
    http.Open "GET", "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml", False
    http.send

    Set xml = CreateObject("MSXML2.DOMDocument.6.0")
    xml.LoadXML http.responseText
    xml.setProperty "SelectionNamespaces", "xmlns:e='http://www.ecb.int/vocabulary/2002-08-01/eurofxref'"

    r = 2
    For Each node In xml.selectNodes("//e:Cube[@currency]")
        ws.Cells(r, 1).Value = node.getAttribute("currency")
        ws.Cells(r, 2).Value = Val(node.getAttribute("rate"))
        r = r + 1
    Next node
    ws.Range("D1").Value = Now
End Sub
