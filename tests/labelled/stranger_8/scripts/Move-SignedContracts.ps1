# Moves signed contracts into the legal department's folders, by year.
param([string]$Folder = '.\scans')

$target = '\\filesrv02\legal\contracts'
foreach ($file in Get-ChildItem -Path $Folder -Filter '*_signed.pdf') {
    if ($file.BaseName -notmatch '^(?<number>C-\d{5})_(?<year>20\d\d)_') {
        Write-Warning "Name not understood: $($file.Name)"
        continue
    }
    $place = Join-Path $target $Matches.year
    if (-not (Test-Path $place)) { New-Item -ItemType Directory -Path $place | Out-Null }
    $destination = Join-Path $place $file.Name
    if (Test-Path $destination) {
        Write-Warning "Already there: $($file.Name)"
        continue
    }
    Move-Item -Path $file.FullName -Destination $destination
}
