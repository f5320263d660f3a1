' Atualiza o relatorio e salva em PDF
Option Explicit
Const ARQUIVO = "\\servidor\vendas\relatorio_semana.xlsx"
Const PDF = "\\servidor\vendas\pdf\"
Dim xl, pasta, planilha, tabela, nome

Set xl = CreateObject("Excel.Application")
xl.Visible = False
xl.DisplayAlerts = False
Set pasta = xl.Workbooks.Open(ARQUIVO)

For Each planilha In pasta.Worksheets
    For Each tabela In planilha.PivotTables
        tabela.RefreshTable
    Next
Next

nome = "vendas_" & Year(Date) & Right("0" & DatePart("ww", Date), 2) & ".pdf"
pasta.ExportAsFixedFormat 0, PDF & nome
pasta.Save
pasta.Close
xl.Quit
WScript.Echo "Gravado: " & PDF & nome
