$script = 'C:\Scripts\Send-RepairList.ps1'
schtasks.exe /Create /TN "Repairs\WeeklyList" /SC WEEKLY /D SUN /ST 21:00 /RU "$env:USERDOMAIN\$env:USERNAME" `
    /TR "powershell.exe -NoProfile -ExecutionPolicy Bypass -File $script" /F
if ($LASTEXITCODE -eq 0) {
    Write-Host 'Task created:'
    schtasks.exe /Query /TN "Repairs\WeeklyList" /FO LIST
}
