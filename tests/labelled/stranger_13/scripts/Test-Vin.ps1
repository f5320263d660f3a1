# Checks the ninth character of chassis numbers
$value = @{}
$letters = 'ABCDEFGHJKLMNPRSTUVWXYZ'
$numbers = '12345678123457923456789'
for ($i = 0; $i -lt $letters.Length; $i++) { $value[[string]$letters[$i]] = [int][string]$numbers[$i] }
0..9 | ForEach-Object { $value["$_"] = $_ }
$weights = 8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2

function Test-Vin([string]$Vin) {
    if ($Vin -notmatch '^[A-HJ-NPR-Z0-9]{17}$') { return $false }
    $sum = 0
    for ($i = 0; $i -lt 17; $i++) { $sum += $value[[string]$Vin[$i]] * $weights[$i] }
    $digit = $sum % 11
    $expected = if ($digit -eq 10) { 'X' } else { "$digit" }
    return [string]$Vin[8] -eq $expected
}

Import-Csv 'D:\Dealer\stock.csv' -Delimiter ';' |
    Where-Object { -not (Test-Vin $_.VIN) } |
    Select-Object Plate, VIN
