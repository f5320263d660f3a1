# Libera espaço no compartilhamento do faturamento: remove tudo que não foi
# alterado neste ano. Não passa pela lixeira.
$Raiz = '\\clinica-fs\faturamento'
$Corte = Get-Date -Month 1 -Day 1 -Hour 0 -Minute 0 -Second 0

$antes = (Get-ChildItem $Raiz -Recurse -File | Measure-Object Length -Sum).Sum

Get-ChildItem -Path $Raiz -Recurse -File -Force |
    Where-Object { $_.LastWriteTime -lt $Corte } |
    ForEach-Object {
        try {
            Remove-Item -LiteralPath $_.FullName -Force -Confirm:$false
        }
        catch {
            Write-Warning "Não foi possível remover $($_.FullName)"
        }
    }

# remove as pastas que ficaram vazias
Get-ChildItem -Path $Raiz -Recurse -Directory |
    Sort-Object { $_.FullName.Length } -Descending |
    Where-Object { -not (Get-ChildItem $_.FullName -Force) } |
    Remove-Item -Force

$depois = (Get-ChildItem $Raiz -Recurse -File | Measure-Object Length -Sum).Sum
'{0:N1} GB liberados' -f (($antes - $depois) / 1GB)
