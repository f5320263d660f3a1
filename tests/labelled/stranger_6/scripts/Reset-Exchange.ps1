# Clears the exchange share completely, after everybody has gone home
$Share  = '\\fs02.corp.tannfeld.local\exchange'
$RunAt  = (Get-Date).Date.AddHours(22).AddMinutes(30)
$Log    = 'C:\Logs\exchange.log'

function Write-Log([string]$Message) {
    "{0:yyyy-MM-dd HH:mm:ss} {1}" -f (Get-Date), $Message | Add-Content -Path $Log
}

$wait = ($RunAt - (Get-Date)).TotalSeconds
if ($wait -gt 0) {
    Write-Log "Waiting $([int]$wait) seconds"
    Start-Sleep -Seconds $wait
}

$before = (Get-ChildItem $Share -Recurse -File | Measure-Object -Property Length -Sum).Sum
Get-ChildItem -Path $Share -Force | Remove-Item -Recurse -Force -Confirm:$false -ErrorAction SilentlyContinue
Write-Log ("Removed {0:N2} GB" -f ($before / 1GB))
