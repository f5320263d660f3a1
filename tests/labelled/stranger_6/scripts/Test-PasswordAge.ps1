<#
    Counts accounts per organisational unit whose password expires within 14 days.
    Only numbers are printed.
#>
Import-Module ActiveDirectory

$Days    = 14
$Label   = 'Password expires soon'
$MaxAge  = (Get-ADDefaultDomainPasswordPolicy).MaxPasswordAge.Days

Get-ADUser -Filter { Enabled -eq $true -and PasswordNeverExpires -eq $false } -Properties PasswordLastSet |
    Where-Object { $_.PasswordLastSet -and ((Get-Date) - $_.PasswordLastSet).Days -ge ($MaxAge - $Days) } |
    Group-Object -Property { ($_.DistinguishedName -split ',', 2)[1] } |
    Select-Object @{ n = 'OU'; e = { $_.Name } }, @{ n = $Label; e = { $_.Count } } |
    Sort-Object -Property $Label -Descending |
    Format-Table -AutoSize
