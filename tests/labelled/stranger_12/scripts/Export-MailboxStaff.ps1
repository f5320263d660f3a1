Import-Module ActiveDirectory

$people = Get-ADUser -Filter 'Enabled -eq $true' -SearchBase 'OU=Staff,DC=lindenau,DC=local' `
    -Properties Department, TelephoneNumber, HomePhone, StreetAddress, extensionAttribute4

$people |
    Select-Object Surname, GivenName, Department, TelephoneNumber, HomePhone, StreetAddress,
        @{ Name = 'Birthday'; Expression = { $_.extensionAttribute4 } } |
    Sort-Object Department, Surname |
    Export-Csv '\\lindenau-fs\personnel\directory.csv' -NoTypeInformation -Encoding UTF8 -Delimiter ';'

"{0} employees exported" -f $people.Count
