# Envia a planilha de margens para mim
$senha = ConvertTo-SecureString 'Jabuticaba*2025' -AsPlainText -Force
$cred  = New-Object System.Management.Automation.PSCredential('fin.relatorios@moveisaurora.example', $senha)

$anexo = Get-ChildItem 'Z:\Financeiro\Margens' -Filter 'margens_*.xlsx' |
    Sort-Object LastWriteTime -Descending | Select-Object -First 1

Send-MailMessage -SmtpServer 'smtp.moveisaurora.example' -Port 587 -UseSsl -Credential $cred `
    -From 'fin.relatorios@moveisaurora.example' -To 'claudia.mendonca1979@hotmail.com' `
    -Subject "margens $(Get-Date -Format d)" -Body 'segue' -Attachments $anexo.FullName
Write-Host "Enviado: $($anexo.Name)"
