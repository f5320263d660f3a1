# Stock of one or more articles
[CmdletBinding()]
param([Parameter(Mandatory)][string[]]$Article)

$token = Get-Secret -Name StockApi -Vault Company -AsPlainText
$headers = @{ Authorization = "Bearer $token" }

foreach ($one in $Article) {
    try {
        $stock = Invoke-RestMethod -Uri "https://stock.corp.example/api/v1/articles/$one/stock" -Headers $headers
        [pscustomobject]@{
            Article   = $one
            Plant     = $stock.plant
            Available = $stock.available
            Unit      = $stock.unit
        }
    }
    catch {
        Write-Warning "${one}: $($_.Exception.Message)"
    }
}
