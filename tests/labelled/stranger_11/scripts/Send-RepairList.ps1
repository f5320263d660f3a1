$open = Import-Csv '\\fs03\repairs\open.csv' -Delimiter ';' |
    Select-Object House, Trade, @{ n = 'Days'; e = { ((Get-Date) - [datetime]$_.Reported).Days } } |
    Sort-Object Days -Descending
$html = $open | ConvertTo-Html -Title 'Open repairs' -PreContent "<h3>Open repairs, $(Get-Date -Format d)</h3>" | Out-String

Send-MailMessage -SmtpServer 'mailrelay.genossenschaft.lan' -From 'repairs@genossenschaft-nord.example' `
    -To 'team-technik@genossenschaft-nord.example' -Subject "Open repairs ($($open.Count))" -Body $html -BodyAsHtml -Encoding UTF8
