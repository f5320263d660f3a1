# hit: escrow.ps.libraries.runs-what-it-downloads
IEX (New-Object Net.WebClient).DownloadString('http://tools.example/setup.ps1')
# hit: escrow.ps.libraries.runs-what-it-downloads
iwr https://tools.example/setup.ps1 | iex
Invoke-WebRequest -Uri https://data.example/rates.json -OutFile rates.json
# hit: escrow.ps.libraries.turns-protection-off
Set-MpPreference -DisableRealtimeMonitoring $true
# hit: escrow.ps.libraries.turns-protection-off
Set-ExecutionPolicy Bypass -Scope Process
Set-ExecutionPolicy RemoteSigned
# hit: escrow.ps.libraries.installs-packages-at-run-time
Install-Module -Name ImportExcel -Force
Import-Module ImportExcel
Write-Warning "Ask the service desk; Install-Module is not allowed here"
# hit: escrow.ps.libraries.installs-packages-at-run-time
Write-Output "$(Install-Module Pester -PassThru)"
