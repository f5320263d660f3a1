' Puts a shortcut to the stock monitor into the startup folder
Option Explicit
Dim shell, fso, startup, link, target

target = "C:\Tools\StockMonitor\monitor.exe"
Set shell = CreateObject("WScript.Shell")
Set fso = CreateObject("Scripting.FileSystemObject")

If Not fso.FileExists(target) Then
    MsgBox "Not found: " & target, vbCritical
    WScript.Quit 1
End If

startup = shell.SpecialFolders("Startup")
Set link = shell.CreateShortcut(startup & "\Stock Monitor.lnk")
link.TargetPath = target
link.Arguments = "--minimized"
link.WorkingDirectory = fso.GetParentFolderName(target)
link.WindowStyle = 7
link.Description = "Stock monitor"
link.Save

MsgBox "Stock monitor will start with Windows", vbInformation
