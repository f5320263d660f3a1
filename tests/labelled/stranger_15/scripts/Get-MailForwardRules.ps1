<#
    Lists shared mailboxes which forward to an address outside of the company.
#>
Import-Module ExchangeOnlineManagement
Connect-ExchangeOnline -ShowBanner:$false

$own = (Get-AcceptedDomain).DomainName

$found = Get-Mailbox -RecipientTypeDetails SharedMailbox -ResultSize Unlimited |
    Where-Object ForwardingSmtpAddress |
    Where-Object {
        $domain = ($_.ForwardingSmtpAddress -split '@')[-1]
        $domain -notin $own
    } |
    Select-Object Alias, ForwardingSmtpAddress, DeliverToMailboxAndForward

$found | Export-Csv "$env:TEMP\forwarding.csv" -NoTypeInformation -Encoding UTF8
Write-Host "$(@($found).Count) shared mailboxes forward to the outside."
Disconnect-ExchangeOnline -Confirm:$false
