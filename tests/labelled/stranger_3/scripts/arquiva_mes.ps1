# Move os relatórios do mês passado para a pasta de arquivo no mesmo servidor
$origem = "\\srv-arquivos\comercial\relatorios"
$arquivo = "\\srv-arquivos\comercial\arquivo"

$mes = (Get-Date).AddMonths(-1).ToString("yyyy-MM")
$destino = Join-Path $arquivo $mes
New-Item -ItemType Directory -Path $destino -Force | Out-Null

$total = 0
Get-ChildItem (Join-Path $origem $mes) -Filter *.xlsx | ForEach-Object {
    $alvo = Join-Path $destino $_.Name
    if (Test-Path $alvo) {
        Write-Warning "já existe: $($_.Name)"
    }
    else {
        Move-Item $_.FullName $alvo
        $total++
    }
}

$volume = Get-Volume | Where-Object DriveType -eq "Fixed" | Select-Object -First 1
Write-Host "$total arquivos movidos; livre em $($volume.DriveLetter): $([math]::Round($volume.SizeRemaining/1GB)) GB"
