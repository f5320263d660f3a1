# Exports active employees from Active Directory
Import-Module ActiveDirectory

$props = 'DisplayName', 'EmployeeID', 'Mail', 'MobilePhone', 'Department', 'Manager', 'extensionAttribute5'

Get-ADUser -Filter 'Enabled -eq $true' -SearchBase 'OU=Staff,DC=nordkueste,DC=local' -Properties $props |
    ForEach-Object {
        [pscustomobject]@{
            EmployeeId = $_.EmployeeID
            Name       = $_.DisplayName
            Mail       = $_.Mail
            Mobile     = $_.MobilePhone
            Department = $_.Department
            Manager    = if ($_.Manager) { (Get-ADUser $_.Manager).Name }
            Birthday   = $_.extensionAttribute5
        }
    } |
    Sort-Object Department, Name |
    Export-Csv .\employees.csv -NoTypeInformation -Encoding UTF8 -Delimiter ';'
