' Puts shortcuts to the stock monitor on the desktop
Option Explicit
Dim shell, fso, desktop, targets, names, i, link

targets = Array("C:\Tools\StockMonitor\monitor.exe", "\\fs01\manuals\stock_monitor.pdf")
names = Array("Stock Monitor", "Stock Monitor manual")

Set shell = CreateObject("WScript.Shell")
Set fso = CreateObject("Scripting.FileSystemObject")
desktop = shell.SpecialFolders("Desktop")

For i = 0 To UBound(targets)
    If fso.FileExists(targets(i)) Then
        Set link = shell.CreateShortcut(desktop & "\" & names(i) & ".lnk")
        link.TargetPath = targets(i)
        link.WorkingDirectory = fso.GetParentFolderName(targets(i))
        link.Save
    Else
        WScript.Echo "Not found: " & targets(i)
    End If
Next
