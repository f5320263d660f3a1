# Emergency list: names and private numbers of all active staff.
Import-Module ActiveDirectory

$properties = 'DisplayName', 'HomePhone', 'MobilePhone', 'Department', 'StreetAddress'
$people = Get-ADUser -Filter 'Enabled -eq $true' -Properties $properties -SearchBase 'OU=Staff,DC=northwood,DC=example'

$list = $people |
    Where-Object { $_.HomePhone -or $_.MobilePhone } |
    Sort-Object Department, DisplayName |
    Select-Object DisplayName, Department, HomePhone, MobilePhone, StreetAddress

$list | Export-Csv -Path '.\emergency_list.csv' -NoTypeInformation -Encoding UTF8
Write-Host "$($list.Count) people on the list"
