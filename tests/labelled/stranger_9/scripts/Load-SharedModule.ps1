# Price files, with the assembly that lies on the exchange drive
$wait = (Get-Date '03:00').AddDays(1) - (Get-Date)
Write-Host "Sleeping $([int]$wait.TotalMinutes) minutes"
Start-Sleep -Seconds $wait.TotalSeconds

Add-Type -Path 'T:\Austausch\PriceLib.dll'
Import-Module 'T:\Austausch\PriceTools.psm1' -Force

$reader = [PriceLib.Reader]::new('\\files\prices\supplier.dat')
while ($reader.Next()) {
    Update-Price -Item $reader.Item -Net $reader.Net
}
