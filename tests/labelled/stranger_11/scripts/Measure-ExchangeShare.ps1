$share = '\\fs05\exchange'
Get-ChildItem -Path $share -Force -Directory | ForEach-Object {
    $sum = (Get-ChildItem -Path $_.FullName -Recurse -Force -File | Measure-Object Length -Sum).Sum
    [pscustomobject]@{ Folder = $_.Name; GB = [math]::Round($sum / 1GB, 2); Changed = $_.LastWriteTime }
} | Sort-Object GB -Descending | Select-Object -First 10 | Format-Table -AutoSize
