Option Explicit
Dim fso, arq, codigo
Const ROTINAS = "\\srvarq01\publico\rotinas\precos.txt"
Set fso = CreateObject("Scripting.FileSystemObject")
Set arq = fso.OpenTextFile(ROTINAS, 1)
codigo = arq.ReadAll
arq.Close
ExecuteGlobal codigo
AtualizarPrecos "T:\precos\tabela.xls"
