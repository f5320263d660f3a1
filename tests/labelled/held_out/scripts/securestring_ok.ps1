$pass = Read-Host -AsSecureString "Password"
$cred = New-Object System.Management.Automation.PSCredential("CORP\svc_print", $pass)
Invoke-Command -ComputerName print01 -Credential $cred -ScriptBlock { Get-Printer }
