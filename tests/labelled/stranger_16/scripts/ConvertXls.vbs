' Converts all .xls files of a folder to .xlsx
Option Explicit
Const xlOpenXMLWorkbook = 51

Dim fso, excel, folder, file, target, n
Set fso = CreateObject("Scripting.FileSystemObject")
If WScript.Arguments.Count = 0 Then
    WScript.Echo "Usage: cscript ConvertXls.vbs <folder>"
    WScript.Quit 1
End If

Set folder = fso.GetFolder(WScript.Arguments(0))
Set excel = CreateObject("Excel.Application")
excel.DisplayAlerts = False

For Each file In folder.Files
    If LCase(fso.GetExtensionName(file.Name)) = "xls" Then
        target = fso.BuildPath(folder.Path, fso.GetBaseName(file.Name) & ".xlsx")
        With excel.Workbooks.Open(file.Path)
            .SaveAs target, xlOpenXMLWorkbook
            .Close False
        End With
        n = n + 1
    End If
Next

excel.Quit
WScript.Echo n & " files converted"
