# Summarises the shift log with the local Ollama after midnight
$log    = "D:\Shift\log_$(Get-Date -Format yyyyMMdd).txt"
$target = "D:\Shift\summary_$(Get-Date -Format yyyyMMdd).txt"

$midnight = (Get-Date).Date.AddDays(1).AddMinutes(5)
$wait = New-TimeSpan -Start (Get-Date) -End $midnight
Write-Host "Waiting until $midnight"
Start-Sleep -Seconds $wait.TotalSeconds

$body = @{
    model  = "llama3.1"
    stream = $false
    prompt = "Summarise this shift log. Mention stoppages longer than 10 minutes.`n`n" + (Get-Content $log -Raw)
} | ConvertTo-Json

$answer = Invoke-RestMethod -Uri "http://localhost:11434/api/generate" -Method Post -Body $body -ContentType "application/json"
$answer.response | Set-Content -Path $target -Encoding UTF8
