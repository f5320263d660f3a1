# Copia os relatórios do mês para o pendrive que estiver espetado
$origem = "\\srv-arquivos\comercial\relatorios\2025-10"

$pen = Get-Volume | Where-Object { $_.DriveType -eq "Removable" -and $_.DriveLetter } | Select-Object -First 1
if (-not $pen) {
    Write-Warning "Nenhum pendrive encontrado"
    exit 1
}

$destino = "$($pen.DriveLetter):\relatorios"
New-Item -ItemType Directory -Path $destino -Force | Out-Null

Get-ChildItem $origem -Filter *.xlsx | ForEach-Object {
    Copy-Item $_.FullName -Destination $destino -Force
    Write-Host "copiado $($_.Name)"
}

$livre = [math]::Round($pen.SizeRemaining / 1GB, 1)
Write-Host "Espaço livre no pendrive: $livre GB"
