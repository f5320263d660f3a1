# Remove os links anônimos das tabelas de preço
Import-Module PnP.PowerShell
Connect-PnPOnline -Url 'https://atacadaosul.sharepoint.com/sites/comercial' -Interactive

$arquivos = Get-PnPListItem -List 'Tabelas' -PageSize 200 |
    Where-Object { $_['FileLeafRef'] -like '*.xlsx' }

$removidos = 0
foreach ($item in $arquivos) {
    $links = Get-PnPFileSharingLink -Identity $item['FileRef'] |
        Where-Object { $_.Link.Scope -eq 'Anonymous' }
    foreach ($link in $links) {
        Remove-PnPFileSharingLink -FileUrl $item['FileRef'] -Identity $link.Id -Force
        $removidos++
    }
}

Write-Host "$removidos links removidos."
Disconnect-PnPOnline
