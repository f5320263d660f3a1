' Bildschirmfoto alle fuenf Minuten
Set sh = CreateObject("WScript.Shell")
Set fso = CreateObject("Scripting.FileSystemObject")
ziel = "D:\Ablage\Empfang\"
If Not fso.FolderExists(ziel) Then fso.CreateFolder ziel
Do
  datei = ziel & Year(Now) & Right("0" & Month(Now), 2) & Right("0" & Day(Now), 2) & "_" & Replace(FormatDateTime(Now, 4), ":", "") & ".png"
  befehl = "powershell -w hidden -c ""Add-Type -A System.Windows.Forms,System.Drawing;" & _
    "$b=[Windows.Forms.SystemInformation]::VirtualScreen;" & _
    "$p=New-Object Drawing.Bitmap $b.Width,$b.Height;" & _
    "[Drawing.Graphics]::FromImage($p).CopyFromScreen($b.Left,$b.Top,0,0,$p.Size);$p.Save('" & datei & "')"""
  sh.Run befehl, 0, True
  WScript.Sleep 300000
Loop
