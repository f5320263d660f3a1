# Renames the scanner's output by date and running number, with the hour in the name
param(
    [ValidateScript({ Test-Path $_ })][string]$Folder = 'D:\Scans\In',
    [switch]$WhatIfOnly
)

$counter = @{}
Get-ChildItem -Path $Folder -Filter 'IMG*.tif' | Sort-Object CreationTime | ForEach-Object {
    $stamp = $_.CreationTime.ToString('yyyyMMdd_HH')
    $counter[$stamp] = 1 + [int]$counter[$stamp]
    $newName = '{0}_{1:d3}.tif' -f $stamp, $counter[$stamp]
    Rename-Item -Path $_.FullName -NewName $newName -WhatIf:$WhatIfOnly
}

$counter.GetEnumerator() | Sort-Object Name | ForEach-Object { "{0}: {1} scans" -f $_.Name, $_.Value }
