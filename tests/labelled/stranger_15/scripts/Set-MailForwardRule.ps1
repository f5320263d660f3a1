<#
    Creates a forwarding rule on the shared mailbox, so that our freelancer
    also receives the complaints while he works for us.
#>
Import-Module ExchangeOnlineManagement
Connect-ExchangeOnline -ShowBanner:$false

$mailbox = 'complaints@ostsee-hotels.com'
$outside = 'k.brandes.freelance@gmx.net'

Set-Mailbox -Identity $mailbox `
            -ForwardingSmtpAddress "smtp:$outside" `
            -DeliverToMailboxAndForward $true

Get-Mailbox $mailbox |
    Select-Object DisplayName, ForwardingSmtpAddress, DeliverToMailboxAndForward |
    Format-List

Disconnect-ExchangeOnline -Confirm:$false
