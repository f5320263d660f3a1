<#
.SYNOPSIS
    Compares the HR list of leavers with Active Directory.
#>
param([string]$LeaverList = 'H:\HR\leavers.csv')

Import-Module ActiveDirectory

$open = foreach ($person in Import-Csv $LeaverList -Delimiter ';') {
    $left = [datetime]::ParseExact($person.LeavingDate, 'dd.MM.yyyy', $null)
    if ($left -gt (Get-Date)) { continue }

    $user = Get-ADUser -Filter "EmployeeID -eq '$($person.EmployeeNo)'" `
        -Properties Enabled, LastLogonDate, Manager
    if (-not $user -or -not $user.Enabled) { continue }

    [pscustomobject]@{
        Name       = "$($person.LastName), $($person.FirstName)"
        EmployeeNo = $person.EmployeeNo
        Left       = $left.ToString('yyyy-MM-dd')
        LastLogon  = $user.LastLogonDate
        Manager    = ($user.Manager -split ',')[0] -replace '^CN='
        Reason     = $person.Reason
    }
}

$open | Sort-Object Left | Format-Table -AutoSize
$open | Export-Csv 'H:\HR\leavers_still_enabled.csv' -NoTypeInformation -Delimiter ';'
Write-Host "$(@($open).Count) accounts are still enabled"
