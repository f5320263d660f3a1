Import-Module ActiveDirectory
$limit = (Get-Date).AddDays(-90)
Get-ADComputer -Filter 'Enabled -eq $true' -SearchBase 'OU=Clients,DC=corp,DC=hallenbrook,DC=com' `
    -Properties OperatingSystem, OperatingSystemVersion, LastLogonDate |
    Select-Object Name, OperatingSystem, OperatingSystemVersion, LastLogonDate,
        @{ n = 'Stale'; e = { $_.LastLogonDate -lt $limit } } |
    Export-Csv '\\filesrv02\it\computers.csv' -NoTypeInformation -Encoding UTF8
