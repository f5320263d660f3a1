[CmdletBinding()]
param([string]$Source = '\\filesrv02\engineering\drawings\released')

$stick = Get-CimInstance Win32_LogicalDisk -Filter 'DriveType=2' | Select-Object -First 1
if (-not $stick) { Write-Warning 'No stick found'; return }

$target = Join-Path ($stick.DeviceID + '\') 'drawings'
New-Item -ItemType Directory -Path $target -Force | Out-Null
Get-ChildItem $Source -Filter *.dwg | ForEach-Object {
    Copy-Item $_.FullName -Destination $target -Force -Verbose
}
