' Gera o aviso de férias de cada empregado
Option Explicit

Dim xl, wd, plan, doc, linha, destino
destino = "R:\Clientes\0412\Ferias\"

Set xl = CreateObject("Excel.Application")
Set wd = CreateObject("Word.Application")
Set plan = xl.Workbooks.Open("R:\Clientes\0412\empregados.xlsx").Sheets(1)

linha = 2
Do While plan.Cells(linha, 1).Value <> ""
    If plan.Cells(linha, 8).Value = "S" Then
        Set doc = wd.Documents.Add("R:\Modelos\aviso_ferias.dotx")
        Trocar doc, "<<NOME>>", plan.Cells(linha, 1).Value
        Trocar doc, "<<CPF>>", plan.Cells(linha, 2).Value
        Trocar doc, "<<CTPS>>", plan.Cells(linha, 3).Value
        Trocar doc, "<<ENDERECO>>", plan.Cells(linha, 4).Value
        Trocar doc, "<<INICIO>>", plan.Cells(linha, 6).Value
        doc.SaveAs destino & plan.Cells(linha, 1).Value & ".docx"
        doc.Close False
    End If
    linha = linha + 1
Loop

xl.Quit
wd.Quit

Sub Trocar(d, de, para)
    With d.Content.Find
        .Execute de, False, False, False, False, False, True, 1, False, CStr(para), 2
    End With
End Sub
