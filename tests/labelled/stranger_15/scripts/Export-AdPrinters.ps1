# Exports the published printers from Active Directory
Import-Module ActiveDirectory

$props = 'printerName', 'serverName', 'location', 'driverName', 'portName'

Get-ADObject -Filter 'objectClass -eq "printQueue"' -Properties $props |
    ForEach-Object {
        [pscustomobject]@{
            Name     = $_.printerName
            Server   = $_.serverName
            Location = $_.location
            Driver   = $_.driverName
            Port     = ($_.portName -join ',')
        }
    } |
    Sort-Object Location, Name |
    Export-Csv .\printers.csv -NoTypeInformation -Encoding UTF8 -Delimiter ';'
Write-Host 'printers.csv written'
