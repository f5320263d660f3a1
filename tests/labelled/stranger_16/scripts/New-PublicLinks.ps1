# Gera links anônimos para as tabelas de preço
Import-Module PnP.PowerShell
Connect-PnPOnline -Url 'https://atacadaosul.sharepoint.com/sites/comercial' -Interactive

$arquivos = Get-PnPListItem -List 'Tabelas' -PageSize 200 |
    Where-Object { $_['FileLeafRef'] -like '*.xlsx' }

$links = foreach ($item in $arquivos) {
    $link = Add-PnPFileAnonymousSharingLink -FileUrl $item['FileRef'] -Type View
    [pscustomobject]@{
        Arquivo = $item['FileLeafRef']
        Link    = $link.WebUrl
    }
}

$links | Export-Csv -Path '.\links_tabelas.csv' -Delimiter ';' -NoTypeInformation -Encoding UTF8
$links | Format-Table -AutoSize
Disconnect-PnPOnline
