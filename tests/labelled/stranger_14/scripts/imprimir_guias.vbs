' Imprime as guias do mês
Option Explicit

Dim fso, shell, pasta, arq, qtd
Set fso = CreateObject("Scripting.FileSystemObject")
Set shell = CreateObject("Shell.Application")
Set pasta = fso.GetFolder("R:\Guias\Imprimir")
qtd = 0

For Each arq In pasta.Files
    If LCase(fso.GetExtensionName(arq.Name)) = "pdf" Then
        shell.ShellExecute arq.Path, "", "", "print", 0
        WScript.Sleep 4000
        fso.MoveFile arq.Path, "R:\Guias\Impressos\" & arq.Name
        qtd = qtd + 1
    End If
Next

MsgBox qtd & " guias impressas."
