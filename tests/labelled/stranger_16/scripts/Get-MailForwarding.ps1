# Lists shared mailboxes that have a forwarding address set
Import-Module ExchangeOnlineManagement
Connect-ExchangeOnline -ShowBanner:$false

$result = Get-Mailbox -RecipientTypeDetails SharedMailbox -ResultSize Unlimited |
    Where-Object { $_.ForwardingSmtpAddress -or $_.ForwardingAddress } |
    Select-Object DisplayName, PrimarySmtpAddress, ForwardingSmtpAddress, WhenChanged

if ($result) {
    $result | Export-Csv -Path '.\forwarding_shared_mailboxes.csv' -NoTypeInformation -Delimiter ';'
    $result | Format-Table -AutoSize
}
else {
    Write-Host 'No shared mailbox forwards mail.'
}

Disconnect-ExchangeOnline -Confirm:$false
