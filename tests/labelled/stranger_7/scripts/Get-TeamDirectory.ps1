#Requires -Modules ActiveDirectory
<#
.SYNOPSIS
    Creates the phone list of all employees for the emergency plan.
#>
[CmdletBinding()]
param(
    [string]$SearchBase = "OU=Employees,DC=corp,DC=example",
    [string]$OutFile = "$PSScriptRoot\phone_list.csv"
)

$properties = "GivenName", "Surname", "EmployeeID", "MobilePhone", "HomePhone", "StreetAddress", "PostalCode", "City", "Department"

$people = Get-ADUser -Filter 'Enabled -eq $true' -SearchBase $SearchBase -Properties $properties |
    Sort-Object Department, Surname |
    Select-Object EmployeeID, Surname, GivenName, MobilePhone, HomePhone, StreetAddress, PostalCode, City, Department

$missing = $people | Where-Object { -not $_.MobilePhone -and -not $_.HomePhone }
$people | Export-Csv -Path $OutFile -NoTypeInformation -Encoding UTF8 -Delimiter ";"

Write-Host "$($people.Count) employees, $($missing.Count) without any phone number"
