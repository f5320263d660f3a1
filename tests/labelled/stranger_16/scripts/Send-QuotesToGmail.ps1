<#
.SYNOPSIS
  Zips the quotes of this week and mails them with Outlook.
#>
param(
    [string]$Source = 'P:\Sales\Quotes',
    [string]$Recipient = 'jan.peters.home@gmail.com'
)

$since = (Get-Date).AddDays(-7)
$zip = Join-Path $env:TEMP ("quotes_{0:yyyyMMdd}.zip" -f (Get-Date))

$files = Get-ChildItem -Path $Source -Filter *.pdf -Recurse | Where-Object LastWriteTime -ge $since
if (-not $files) { Write-Host 'Nothing new.'; return }

Compress-Archive -Path $files.FullName -DestinationPath $zip -Force

$outlook = New-Object -ComObject Outlook.Application
$mail = $outlook.CreateItem(0)
$mail.To = $Recipient
$mail.Subject = 'Quotes of the week'
$mail.Body = 'See attachment.'
[void]$mail.Attachments.Add($zip)
$mail.Send()
Write-Host "$($files.Count) quotes sent to $Recipient"
