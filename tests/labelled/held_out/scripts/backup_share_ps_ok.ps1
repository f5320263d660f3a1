$cred = Get-Credential -Message "Conta para o compartilhamento"
New-PSDrive -Name Z -PSProvider FileSystem -Root \\filesrv\financas -Credential $cred
Copy-Item -Path C:\relatorios\* -Destination Z:\relatorios -Recurse
