# Report on the size of shared mailboxes
#Requires -Modules ExchangeOnlineManagement
param([int]$WarnPercent = 80)

Connect-ExchangeOnline -ShowBanner:$false

$quotaGB = 50
$report = foreach ($box in Get-Mailbox -RecipientTypeDetails SharedMailbox -ResultSize Unlimited) {
    $stats = Get-MailboxStatistics -Identity $box.Identity
    $bytes = [int64](($stats.TotalItemSize.Value.ToString() -replace '.*\(([\d,\.]+) bytes\)', '$1') -replace '[,\.]', '')
    [pscustomobject]@{
        Mailbox = $box.Alias
        Items   = $stats.ItemCount
        SizeGB  = [math]::Round($bytes / 1GB, 2)
        Percent = [math]::Round($bytes / 1GB / $quotaGB * 100, 1)
    }
}

$report | Sort-Object SizeGB -Descending | Format-Table -AutoSize
$report | Where-Object Percent -ge $WarnPercent | Export-Csv 'C:\Reports\mailboxes_full.csv' -NoTypeInformation
Disconnect-ExchangeOnline -Confirm:$false
