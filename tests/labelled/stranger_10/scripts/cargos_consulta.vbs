Option Explicit
Dim fso, arq, xl, ws, linha, partes
Set fso = CreateObject("Scripting.FileSystemObject")
Set arq = fso.OpenTextFile("P:\Legislacao\cargos_simbolos.txt", 1)

Set xl = CreateObject("Excel.Application")
xl.Visible = True
Set ws = xl.Workbooks.Add.Worksheets(1)
linha = 1
Do Until arq.AtEndOfStream
  partes = Split(arq.ReadLine, ";")
  ws.Cells(linha, 1) = partes(0)
  ws.Cells(linha, 2) = partes(1)
  ws.Cells(linha, 3) = CDbl(partes(2))
  linha = linha + 1
Loop
arq.Close
