$pasta = '\\telnorte-fs\sac'
$hoje = Import-Csv "$pasta\chamados_hoje.csv" -Delimiter ';'
$mes = Get-ChildItem "$pasta\historico" -Filter 'chamados_*.csv' |
    ForEach-Object { Import-Csv $_.FullName -Delimiter ';' }

$dias = ($mes | Select-Object -ExpandProperty data -Unique).Count
$media = @{}
$mes | Group-Object motivo | ForEach-Object { $media[$_.Name] = $_.Count / [math]::Max($dias, 1) }

$hoje | Group-Object motivo | Sort-Object Count -Descending | ForEach-Object {
    $m = $media[$_.Name]
    [pscustomobject]@{
        Motivo   = $_.Name
        Hoje     = $_.Count
        Media    = [math]::Round($m, 1)
        Variacao = if ($m) { '{0:P0}' -f (($_.Count - $m) / $m) } else { 'novo' }
    }
} | Format-Table -AutoSize
