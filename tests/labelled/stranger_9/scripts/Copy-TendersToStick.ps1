$stick = Get-CimInstance Win32_LogicalDisk -Filter 'DriveType = 2' | Select-Object -First 1
if (-not $stick) { throw 'No stick found.' }

$target = Join-Path $stick.DeviceID 'tenders'
New-Item -ItemType Directory -Path $target -Force | Out-Null

$first = Get-Date -Day 1 -Hour 0 -Minute 0 -Second 0
Get-ChildItem '\\files\sales\tenders' -Recurse -File |
    Where-Object LastWriteTime -ge $first |
    ForEach-Object {
        Copy-Item $_.FullName -Destination $target
        Write-Progress -Activity 'Copying' -Status $_.Name
    }
