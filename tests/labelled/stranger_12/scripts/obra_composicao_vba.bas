Attribute VB_Name = "Composicao"
Option Explicit

Public Sub RecalcularComposicoes()
    Dim ws As Worksheet, insumos As Worksheet
    Dim linha As Long, preco As Variant, antes As Double

    Set ws = ThisWorkbook.Worksheets("Composicao")
    Set insumos = ThisWorkbook.Worksheets("Insumos")

    For linha = 2 To ws.Cells(ws.Rows.Count, "A").End(xlUp).Row
        preco = Application.VLookup(ws.Cells(linha, "A").Value, insumos.Range("A:D"), 4, False)
        If Not IsError(preco) Then
            antes = ws.Cells(linha, "D").Value
            ws.Cells(linha, "D").Value = preco
            ws.Cells(linha, "E").Value = preco * ws.Cells(linha, "C").Value
            If antes > 0 And preco > antes * 1.1 Then
                ws.Rows(linha).Interior.Color = RGB(255, 230, 153)
            End If
        End If
    Next linha
End Sub
