' Junta as planilhas de custos dos setores
Option Explicit
Dim fso, pasta, arquivo, xl, origem, destino, proxima, total
Set fso = CreateObject("Scripting.FileSystemObject")
Set pasta = fso.GetFolder("F:\Custos\setores")

Set xl = CreateObject("Excel.Application")
Set destino = xl.Workbooks.Add
destino.Sheets(1).Range("A1:C1").Value = Array("Setor", "Conta", "Valor")
proxima = 2
total = 0

For Each arquivo In pasta.Files
    If LCase(fso.GetExtensionName(arquivo.Name)) = "xlsx" Then
        Set origem = xl.Workbooks.Open(arquivo.Path, False, True)
        destino.Sheets(1).Cells(proxima, 1).Value = fso.GetBaseName(arquivo.Name)
        destino.Sheets(1).Cells(proxima, 2).Value = origem.Sheets(1).Range("B2").Value
        destino.Sheets(1).Cells(proxima, 3).Value = origem.Sheets(1).Range("C20").Value
        total = total + origem.Sheets(1).Range("C20").Value
        origem.Close False
        proxima = proxima + 1
    End If
Next

destino.SaveAs "F:\Custos\custos_setores.xlsx"
xl.Quit
MsgBox "Total: " & FormatNumber(total, 2)
