' Creates the month folder with its subfolders and opens it in Explorer.
Option Explicit

Const ROOT = "H:\Closing"
Dim fso, shell, monthFolder, part

Set fso = CreateObject("Scripting.FileSystemObject")
Set shell = CreateObject("WScript.Shell")

monthFolder = ROOT & "\" & Year(Date) & "-" & Right("0" & Month(Date), 2)

If Not fso.FolderExists(ROOT) Then
    WScript.Echo "Drive H: is not connected."
    WScript.Quit 1
End If

EnsureFolder monthFolder
For Each part In Array("01_accruals", "02_intercompany", "03_reports", "04_signed")
    EnsureFolder monthFolder & "\" & part
Next

If Not fso.FileExists(monthFolder & "\checklist.xlsx") Then
    fso.CopyFile ROOT & "\template_checklist.xlsx", monthFolder & "\checklist.xlsx"
End If

shell.Run "explorer.exe """ & monthFolder & """"

Sub EnsureFolder(path)
    If Not fso.FolderExists(path) Then fso.CreateFolder path
End Sub
