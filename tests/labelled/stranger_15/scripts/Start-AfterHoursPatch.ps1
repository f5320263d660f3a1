# Restarts the terminal servers after 21:00, when all are at home
param(
    [string[]]$Servers = @('ts01', 'ts02', 'ts03'),
    [int]$Hour = 21
)

$target = (Get-Date).Date.AddHours($Hour)
$wait = ($target - (Get-Date)).TotalSeconds
if ($wait -gt 0) {
    Write-Host "Waiting until $($target.ToString('HH:mm'))"
    Start-Sleep -Seconds $wait
}

foreach ($server in $Servers) {
    $sessions = quser /server:$server 2>$null
    if ($sessions.Count -gt 1) {
        Write-Warning "$server still has sessions, skipped"
        continue
    }
    Restart-Computer -ComputerName $server -Force -Wait -For PowerShell -Timeout 900
    Write-Host "$server is back"
}
