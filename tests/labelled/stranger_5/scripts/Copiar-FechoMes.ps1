# Copia a pasta do fecho do mês para a pen USB
$mes    = (Get-Date).AddMonths(-1).ToString('yyyy-MM')
$origem = "\\srv-contab\fecho\$mes"

$pen = Get-CimInstance Win32_LogicalDisk | Where-Object { $_.DriveType -eq 2 } | Select-Object -First 1
if (-not $pen) {
    Write-Host 'Ligue a pen USB e volte a executar.' -ForegroundColor Yellow
    exit 1
}

$destino = Join-Path $pen.DeviceID "fecho\$mes"
New-Item -ItemType Directory -Path $destino -Force | Out-Null

$ficheiros = Get-ChildItem $origem -Recurse -File -Include *.xlsx, *.pdf, *.csv
$i = 0
foreach ($f in $ficheiros) {
    $i++
    Write-Progress -Activity 'A copiar' -Status $f.Name -PercentComplete ($i / $ficheiros.Count * 100)
    Copy-Item $f.FullName -Destination $destino -Force
}
Write-Host "$i ficheiros copiados para $destino"
