$senha = ConvertTo-SecureString "Adm!n@2026" -AsPlainText -Force
$cred = New-Object System.Management.Automation.PSCredential("EMPRESA\svc_rel", $senha)
Invoke-Command -ComputerName srv01 -Credential $cred -ScriptBlock { Get-Date }
