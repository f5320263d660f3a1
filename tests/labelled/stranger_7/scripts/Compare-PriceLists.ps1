<#
.SYNOPSIS
    Compares two price lists (CSV) and shows new, removed and changed articles.
#>
param(
    [Parameter(Mandatory)][string]$Old,
    [Parameter(Mandatory)][string]$New,
    [decimal]$Tolerance = 0.005
)

$before = @{}
Import-Csv $Old -Delimiter ";" | ForEach-Object { $before[$_.Article] = [decimal]($_.Price -replace ",", ".") }

$result = foreach ($row in Import-Csv $New -Delimiter ";") {
    $price = [decimal]($row.Price -replace ",", ".")
    if (-not $before.ContainsKey($row.Article)) {
        [pscustomobject]@{ Article = $row.Article; Change = "new"; Old = $null; New = $price }
    }
    elseif ([math]::Abs($before[$row.Article] - $price) -gt $Tolerance) {
        [pscustomobject]@{ Article = $row.Article; Change = "changed"; Old = $before[$row.Article]; New = $price }
    }
    [void]$before.Remove($row.Article)
}
$gone = foreach ($article in $before.Keys) {
    [pscustomobject]@{ Article = $article; Change = "removed"; Old = $before[$article]; New = $null }
}
@($result) + @($gone) | Sort-Object Change, Article | Format-Table -AutoSize
