# Creates accounts for the new starters in HR's list
# starters.csv: GivenName,Surname,BirthDate,NationalId,PrivateMobile,Department,StartDate
Import-Module ActiveDirectory

$startPassword = ConvertTo-SecureString -String 'Willkommen-Nord#26' -AsPlainText -Force
$ou = 'OU=Users,OU=Nord,DC=nordklinik,DC=lan'

foreach ($p in Import-Csv .\starters.csv) {
    $sam = ($p.GivenName.Substring(0, 1) + $p.Surname).ToLower() -replace '[^a-z]', ''
    $n = 1
    $base = $sam
    while (Get-ADUser -Filter "SamAccountName -eq '$sam'") { $n++; $sam = "$base$n" }

    New-ADUser -Name "$($p.GivenName) $($p.Surname)" -GivenName $p.GivenName -Surname $p.Surname `
        -SamAccountName $sam -UserPrincipalName "$sam@nordklinik.lan" -Path $ou `
        -Department $p.Department -MobilePhone $p.PrivateMobile -EmployeeID $p.NationalId `
        -AccountPassword $startPassword -ChangePasswordAtLogon $true -Enabled $true

    Add-ADGroupMember -Identity "G-$($p.Department)" -Members $sam
    Write-Host "$sam created, starts on $($p.StartDate), born $($p.BirthDate)"
}
