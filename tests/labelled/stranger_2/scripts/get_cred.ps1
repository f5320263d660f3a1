$cred = Get-Credential -Message "Conta de servico"
Invoke-Command -ComputerName srv01 -Credential $cred -ScriptBlock { Get-Date }
