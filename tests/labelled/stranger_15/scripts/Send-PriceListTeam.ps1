# Sends the newest price list to the internal sales mailbox
[CmdletBinding()]
param(
    [string]$Folder = 'V:\Vertrieb\Preislisten'
)

$file = Get-ChildItem $Folder -Filter 'Preisliste_*.xlsx' |
        Sort-Object LastWriteTime -Descending | Select-Object -First 1
if (-not $file) { throw "Keine Preisliste in $Folder" }

$mail = @{
    From        = 'preise@falk-armaturen.de'
    To          = 'vertrieb@falk-armaturen.de'
    Subject     = "Preisliste $($file.BaseName)"
    Body        = 'Die neue Preisliste liegt bei.'
    Attachments = $file.FullName
    SmtpServer  = 'relay.falk-armaturen.local'
    Encoding    = 'UTF8'
}
Send-MailMessage @mail
Write-Verbose "Gesendet: $($file.Name)"
