# Neustarts der letzten Woche je Rechner
param([string[]]$Rechner = (Get-Content .\rechner.txt))

$filter = @{ LogName = 'System'; Id = 6005, 6008; StartTime = (Get-Date).AddDays(-7) }

$neustarts = foreach ($pc in $Rechner) {
    try {
        $ereignisse = Get-WinEvent -ComputerName $pc -FilterHashtable $filter -ErrorAction Stop
        [pscustomobject]@{
            Rechner    = $pc
            Starts     = @($ereignisse | Where-Object Id -eq 6005).Count
            Unerwartet = @($ereignisse | Where-Object Id -eq 6008).Count
            Letzter    = ($ereignisse | Select-Object -First 1).TimeCreated
        }
    }
    catch { Write-Warning "${pc}: $_" }
}
$neustarts | Sort-Object Unerwartet -Descending | Format-Table -AutoSize
