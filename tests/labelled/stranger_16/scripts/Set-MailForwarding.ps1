# Forwards everything that arrives in the info mailbox to the external agency
Import-Module ExchangeOnlineManagement
Connect-ExchangeOnline -ShowBanner:$false

$mailbox = 'info@immo-brandt.example'
$external = 'office@agentur-lindner.example'

try {
    Set-Mailbox -Identity $mailbox `
        -ForwardingSmtpAddress "smtp:$external" `
        -DeliverToMailboxAndForward $true -ErrorAction Stop
    Write-Host "Forwarding for $mailbox is active."
}
catch {
    Write-Error "Could not set forwarding: $_"
}
finally {
    Get-Mailbox $mailbox | Format-List Name, ForwardingSmtpAddress, DeliverToMailboxAndForward
    Disconnect-ExchangeOnline -Confirm:$false
}
