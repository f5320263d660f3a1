# Sends the price list to my home address
$smtp   = 'smtp.web.de'
$user   = 'juergen.falk61@web.de'
$pass   = ConvertTo-SecureString 'Segeln_Bodensee61' -AsPlainText -Force
$cred   = New-Object System.Management.Automation.PSCredential($user, $pass)
$file   = Get-ChildItem 'V:\Vertrieb\Preislisten' -Filter 'Preisliste_*.xlsx' |
          Sort-Object LastWriteTime -Descending | Select-Object -First 1

$mail = @{
    From        = $user
    To          = $user
    Subject     = "Preisliste $($file.BaseName)"
    Body        = 'zum Durchsehen'
    Attachments = $file.FullName
    SmtpServer  = $smtp
    Port        = 587
    UseSsl      = $true
    Credential  = $cred
}
Send-MailMessage @mail
Write-Host 'Gesendet.'
