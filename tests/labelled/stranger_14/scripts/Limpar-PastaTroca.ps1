$compartilhamento = '\\srv-tecel01\troca'

Write-Host "Limpando $compartilhamento ..."

Get-ChildItem -Path $compartilhamento -Force | ForEach-Object {
    try {
        Remove-Item -LiteralPath $_.FullName -Recurse -Force -Confirm:$false -ErrorAction Stop
        Write-Host "apagado: $($_.Name)"
    }
    catch {
        Write-Warning "não deu para apagar $($_.FullName): $_"
    }
}

"$(Get-Date -Format s) pasta limpa por $env:USERNAME" | Add-Content 'C:\Logs\limpeza_troca.txt'
