# Copies the personnel files to the stick that is plugged in.
$stick = Get-CimInstance Win32_LogicalDisk -Filter 'DriveType = 2' | Select-Object -First 1
if (-not $stick) {
    Write-Warning 'No stick found.'
    exit 1
}

$source = '\\filesrv02\hr\personnel_files'
$target = Join-Path "$($stick.DeviceID)\" 'personnel_files'
New-Item -ItemType Directory -Path $target -Force | Out-Null

foreach ($folder in Get-ChildItem -Path $source -Directory) {
    Copy-Item -Path $folder.FullName -Destination $target -Recurse -Force
    Write-Host "Copied the file of $($folder.Name)"
}
