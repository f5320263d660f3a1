Set fso = CreateObject("Scripting.FileSystemObject")
ExecuteGlobal fso.OpenTextFile("\\srv-arquivos\publico\vbs\funcoes.vbs", 1).ReadAll

Set pasta = fso.GetFolder("P:\Oficios\2026")
For Each arquivo In pasta.Files
  If LCase(fso.GetExtensionName(arquivo.Name)) = "docx" Then NumeraOficio arquivo.Path
Next
