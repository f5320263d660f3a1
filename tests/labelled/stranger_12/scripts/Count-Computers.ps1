Import-Module ActiveDirectory

$limit = (Get-Date).AddDays(-90)
$computers = Get-ADComputer -Filter 'Enabled -eq $true' -SearchBase 'OU=Clients,DC=lindenau,DC=local' `
    -Properties OperatingSystem, LastLogonDate

$computers |
    Group-Object OperatingSystem |
    Sort-Object Count -Descending |
    Format-Table Count, Name -AutoSize

$computers |
    Where-Object { $_.LastLogonDate -lt $limit } |
    Select-Object Name, OperatingSystem, LastLogonDate |
    Sort-Object LastLogonDate |
    Export-Csv '\\lindenau-fs\it\stale_computers.csv' -NoTypeInformation -Delimiter ';'
