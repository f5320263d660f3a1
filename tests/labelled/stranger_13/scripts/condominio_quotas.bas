Attribute VB_Name = "Quotas"
Option Explicit

' Reparte as despesas do mês pelas frações, por permilagem
Public Sub RepartirDespesas()
    Dim folha As Worksheet, linha As Long, total As Currency, soma As Long
    Set folha = ThisWorkbook.Worksheets("Frações")
    total = Application.WorksheetFunction.Sum(ThisWorkbook.Worksheets("Despesas").Range("C:C"))

    linha = 2
    Do While folha.Cells(linha, 1).Value <> ""
        folha.Cells(linha, 4).Value = Round(total * folha.Cells(linha, 2).Value / 1000, 2)
        soma = soma + folha.Cells(linha, 2).Value
        linha = linha + 1
    Loop

    If soma <> 1000 Then
        MsgBox "A permilagem soma " & soma & " em vez de 1000.", vbExclamation
    Else
        folha.Range("F1").Value = "Repartido em " & Format(Now, "dd/mm/yyyy hh:nn")
    End If
End Sub
