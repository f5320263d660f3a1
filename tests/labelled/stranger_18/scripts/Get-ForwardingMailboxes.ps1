Connect-ExchangeOnline -ShowBanner:$false
$own = (Get-AcceptedDomain).DomainName
Get-Mailbox -ResultSize Unlimited | Where-Object ForwardingSmtpAddress | ForEach-Object {
    $target = ($_.ForwardingSmtpAddress -replace '^smtp:')
    [pscustomobject]@{
        Mailbox = $_.Alias
        Outside = ($target -split '@')[1] -notin $own
    }
} | Where-Object Outside | Format-Table
