Import-Module ActiveDirectory

$base = 'OU=Estacoes,DC=hospitalsantamarta,DC=local'
$limite = (Get-Date).AddDays(-90)

$micros = Get-ADComputer -SearchBase $base -Filter * -Properties OperatingSystem, OperatingSystemVersion, LastLogonDate, Location |
    Select-Object Name, OperatingSystem, OperatingSystemVersion, LastLogonDate, Location

$micros | Sort-Object Location, Name |
    Export-Csv '\\hsm-fs\ti\inventario_micros.csv' -NoTypeInformation -Encoding UTF8 -Delimiter ';'

$micros | Group-Object OperatingSystem | Sort-Object Count -Descending | Format-Table Count, Name

$parados = $micros | Where-Object { $_.LastLogonDate -lt $limite }
Write-Host "Sem uso há mais de 90 dias: $($parados.Count)"
$parados | Format-Table Name, Location, LastLogonDate
