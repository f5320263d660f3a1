$outlook = New-Object -ComObject Outlook.Application
$inbox = $outlook.GetNamespace('MAPI').GetDefaultFolder(6)

$inbox.Items.Restrict('[UnRead] = true') |
    ForEach-Object { if ($_.Subject -match '\b(20\d\d-\d{4})\b') { $Matches[1] } else { 'no matter' } } |
    Group-Object |
    Sort-Object Count -Descending |
    Format-Table @{ n = 'Matter'; e = 'Name' }, Count -AutoSize
