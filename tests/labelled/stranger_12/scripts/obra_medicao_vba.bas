Attribute VB_Name = "Medicao"
Option Explicit

Sub EnviarMedicao()
    Dim ol As Object, msg As Object, ws As Worksheet, copia As String
    Set ws = ThisWorkbook.Worksheets("Medicao")   ' serviço, unidade, previsto, executado

    copia = Environ("TEMP") & "\medicao_" & ws.Range("B1").Value & ".pdf"
    ws.ExportAsFixedFormat 0, copia

    Set ol = CreateObject("Outlook.Application")
    Set msg = ol.CreateItem(0)
    With msg
        .To = "engenharia@construtoramirante.com.br"
        .Subject = "Medição " & ws.Range("B1").Value
        .Body = "Segue a medição do mês, a partir de engenharia de campo."
        .Attachments.Add copia
        .Display
    End With
End Sub
