# Size of the folders on the department share, largest first
param([string]$Share = "\\fs01\controlling", [int]$Top = 20)

$folders = Get-ChildItem -Path $Share -Directory -ErrorAction Stop
$i = 0
$sizes = foreach ($folder in $folders) {
    $i++
    Write-Progress -Activity "Measuring" -Status $folder.Name -PercentComplete (100 * $i / $folders.Count)
    $sum = Get-ChildItem $folder.FullName -Recurse -File -ErrorAction SilentlyContinue | Measure-Object Length -Sum
    [pscustomobject]@{
        Folder = $folder.Name
        Files  = $sum.Count
        GB     = [math]::Round($sum.Sum / 1GB, 2)
    }
}
$sizes | Sort-Object GB -Descending | Select-Object -First $Top | Format-Table -AutoSize
