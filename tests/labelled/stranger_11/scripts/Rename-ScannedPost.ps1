$inbox = '\\fs01\scan\post'
$n = 0
Get-ChildItem -Path $inbox -Filter *.pdf | Sort-Object CreationTime | ForEach-Object {
    $n++
    $month = $_.CreationTime.ToString('yyyy-MM')
    $target = Join-Path '\\fs01\archive\post' $month
    if (-not (Test-Path $target)) { New-Item -ItemType Directory -Path $target | Out-Null }
    $name = '{0:yyyy-MM-dd}_{1:d3}.pdf' -f $_.CreationTime, $n
    Move-Item -Path $_.FullName -Destination (Join-Path $target $name)
}
Write-Host "$n letters moved."
