# Renames scanned delivery notes by the index file of the scanner
param([string]$Folder = "D:\Scans\DeliveryNotes")

$index = Import-Csv (Join-Path $Folder "index.csv") -Header File, DeliveryNote, Plant
$renamed = 0
foreach ($entry in $index) {
    $source = Join-Path $Folder $entry.File
    if (-not (Test-Path $source)) { Write-Warning "$($entry.File) is missing"; continue }
    $name = "{0}_{1}.pdf" -f $entry.Plant, ($entry.DeliveryNote -replace "[^\w-]", "")
    $n = 1
    while (Test-Path (Join-Path $Folder $name)) {
        $name = "{0}_{1}_{2}.pdf" -f $entry.Plant, $entry.DeliveryNote, $n++
    }
    Rename-Item -Path $source -NewName $name
    $renamed++
}
Write-Host "$renamed files renamed"
