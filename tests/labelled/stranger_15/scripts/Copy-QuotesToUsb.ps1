<#
.SYNOPSIS
    Copies the quotes of the current quarter to the first USB drive.
#>
param(
    [string]$Source = '\\fs01\sales\quotes'
)

$usb = Get-CimInstance Win32_LogicalDisk -Filter 'DriveType = 2' | Select-Object -First 1
if (-not $usb) {
    Write-Warning 'No USB drive found.'
    exit 1
}

$quarterStart = Get-Date -Month ([math]::Floor(((Get-Date).Month - 1) / 3) * 3 + 1) -Day 1
$target = Join-Path $usb.DeviceID 'Quotes'
New-Item -ItemType Directory -Path $target -Force | Out-Null

Get-ChildItem $Source -Filter *.pdf -Recurse |
    Where-Object LastWriteTime -ge $quarterStart |
    ForEach-Object {
        Copy-Item $_.FullName -Destination $target -Force
        Write-Host "Copied $($_.Name)"
    }
