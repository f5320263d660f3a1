# Mostra os arquivos antigos e grandes do compartilhamento (não apaga nada).
$Raiz = '\\clinica-fs\faturamento'
$Corte = (Get-Date).AddYears(-1)

$antigos = Get-ChildItem -Path $Raiz -Recurse -File -ErrorAction SilentlyContinue |
    Where-Object { $_.LastWriteTime -lt $Corte -and $_.Length -gt 20MB } |
    Sort-Object Length -Descending

$antigos |
    Select-Object @{n = 'MB'; e = { [math]::Round($_.Length / 1MB, 1) } }, LastWriteTime, FullName -First 50 |
    Format-Table -AutoSize

$soma = ($antigos | Measure-Object Length -Sum).Sum
Write-Host ('Candidatos a arquivar: {0} arquivos, {1:N1} GB' -f $antigos.Count, ($soma / 1GB))

# Simulação do que seria removido
$antigos | Remove-Item -WhatIf
