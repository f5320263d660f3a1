' Copies the calculation folder to the external disk, Sundays after 20:00
Option Explicit
Const SOURCE = "\\files\calculation"
Const TARGET = "E:\calculation"
Dim fso : Set fso = CreateObject("Scripting.FileSystemObject")

Do Until Weekday(Now) = vbSunday And Hour(Now) >= 20
    WScript.Sleep 15 * 60 * 1000
Loop

If Not fso.DriveExists("E:") Then
    WScript.Echo "The external disk is missing."
    WScript.Quit 1
End If
fso.CopyFolder SOURCE, TARGET, True
WScript.Echo "Copied at " & Now
