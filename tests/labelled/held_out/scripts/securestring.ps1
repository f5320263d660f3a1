$pass = ConvertTo-SecureString "Wint3r-Boots" -AsPlainText -Force
$cred = New-Object System.Management.Automation.PSCredential("CORP\svc_print", $pass)
Invoke-Command -ComputerName print01 -Credential $cred -ScriptBlock { Get-Printer }
