Import-Module ActiveDirectory
Get-ADUser -Filter 'Enabled -eq $true' -SearchBase 'OU=Staff,DC=corp,DC=hallenbrook,DC=com' `
    -Properties GivenName, Surname, mobile, homePhone, StreetAddress, extensionAttribute7 |
    Select-Object GivenName, Surname, mobile, homePhone, StreetAddress,
        @{ n = 'Birthday'; e = { $_.extensionAttribute7 } } |
    Export-Csv '\\filesrv02\hr\addressbook.csv' -NoTypeInformation -Encoding UTF8
