# Copies price lists and presentations to the USB stick
param([string[]]$Folders = @("S:\Sales\PriceLists", "S:\Sales\Presentations"))

$stick = Get-CimInstance Win32_LogicalDisk -Filter "DriveType = 2" | Select-Object -First 1
if (-not $stick) {
    Write-Warning "No removable drive found."
    exit 1
}

$free = [math]::Round($stick.FreeSpace / 1GB, 1)
Write-Host "Using $($stick.DeviceID) with $free GB free"

foreach ($folder in $Folders) {
    $target = Join-Path "$($stick.DeviceID)\" (Split-Path $folder -Leaf)
    robocopy $folder $target *.xlsx *.pptx *.pdf /S /XO /R:1 /W:1 /NFL /NDL
    if ($LASTEXITCODE -ge 8) { Write-Warning "$folder was not copied completely" }
}
