<#
.SYNOPSIS
  Zips the quotes of this week into the team folder and announces it.
#>
param(
    [string]$Source = 'P:\Sales\Quotes',
    [string]$Target = '\\fs01\sales\weekly'
)

$since = (Get-Date).AddDays(-7)
$zip = Join-Path $Target ("quotes_{0:yyyyMMdd}.zip" -f (Get-Date))

$files = Get-ChildItem -Path $Source -Filter *.pdf -Recurse | Where-Object LastWriteTime -ge $since
if (-not $files) { Write-Host 'Nothing new.'; return }

Compress-Archive -Path $files.FullName -DestinationPath $zip -Force

$outlook = New-Object -ComObject Outlook.Application
$mail = $outlook.CreateItem(0)
$mail.To = 'sales-team@maschbau.example'
$mail.Subject = 'Quotes of the week'
$mail.Body = "The quotes are in $zip"
$mail.Send()
Write-Host "$($files.Count) quotes packed"
