# Mueve las facturas de hace más de un año a la carpeta de archivo, una subcarpeta por año
param(
    [string]$Origen  = '\\fs-finanzas\facturas\pagadas',
    [string]$Archivo = '\\fs-finanzas\facturas\archivo',
    [switch]$Simular
)

$limite   = (Get-Date).AddYears(-1)
$facturas = Get-ChildItem -Path $Origen -Filter *.pdf -File | Where-Object { $_.LastWriteTime -lt $limite }

$movidas = 0
foreach ($f in $facturas) {
    $carpeta = Join-Path $Archivo $f.LastWriteTime.Year
    if (-not (Test-Path $carpeta)) {
        New-Item -ItemType Directory -Path $carpeta | Out-Null
    }
    $destino = Join-Path $carpeta $f.Name
    if (Test-Path $destino) {
        Write-Warning "$($f.Name) ya está en el archivo, se omite"
        continue
    }
    Move-Item -Path $f.FullName -Destination $destino -WhatIf:$Simular
    $movidas++
}

Write-Host "$movidas facturas archivadas"
