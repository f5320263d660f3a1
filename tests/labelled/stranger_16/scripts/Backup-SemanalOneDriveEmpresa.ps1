# Envia os modelos atualizados para a biblioteca do escritório
Import-Module PnP.PowerShell
$site = 'https://menezesadvogados.sharepoint.com/sites/modelos'
$origem = 'J:\Modelos'
$desde = (Get-Date).AddDays(-7)

Connect-PnPOnline -Url $site -Interactive

$enviados = 0
Get-ChildItem -Path $origem -Filter *.dotx | Where-Object LastWriteTime -ge $desde | ForEach-Object {
    try {
        Add-PnPFile -Path $_.FullName -Folder 'Documentos Compartilhados/Modelos' | Out-Null
        $enviados++
    }
    catch {
        Write-Warning "Falha em $($_.Name): $($_.Exception.Message)"
    }
}

Write-Host "$enviados modelos enviados para $site"
Disconnect-PnPOnline
