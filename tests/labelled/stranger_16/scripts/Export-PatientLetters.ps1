# Copies the discharge letters of today's home visits to the USB stick
param([string]$List = '\\clinic-fs\visits\today.csv')

$stick = Get-Volume | Where-Object { $_.DriveType -eq 'Removable' -and $_.DriveLetter } | Select-Object -First 1
if (-not $stick) { throw 'Please plug in the USB stick.' }

$target = "$($stick.DriveLetter):\Visits_$(Get-Date -Format yyyyMMdd)"
New-Item -ItemType Directory -Path $target -Force | Out-Null

$patients = Import-Csv -Path $List -Delimiter ';'
foreach ($p in $patients) {
    $letter = Get-ChildItem '\\clinic-fs\letters' -Filter "$($p.PatientNo)_*.pdf" |
        Sort-Object LastWriteTime -Descending | Select-Object -First 1
    if ($letter) {
        Copy-Item $letter.FullName -Destination (Join-Path $target "$($p.LastName)_$($p.FirstName).pdf")
    }
    else {
        Write-Warning "No letter for $($p.LastName), born $($p.DateOfBirth)"
    }
}
Write-Host "$(@($patients).Count) patients, folder $target"
