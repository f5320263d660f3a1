param(
    [Parameter(Mandatory)] [string]$Old,
    [Parameter(Mandatory)] [string]$New,
    [double]$Limit = 5
)

$before = @{}
Import-Csv $Old -Delimiter ';' | ForEach-Object { $before[$_.Article] = [double]::Parse($_.Price, [cultureinfo]'de-DE') }

Import-Csv $New -Delimiter ';' | ForEach-Object {
    $price = [double]::Parse($_.Price, [cultureinfo]'de-DE')
    if ($before.ContainsKey($_.Article) -and $before[$_.Article] -gt 0) {
        $change = 100 * ($price / $before[$_.Article] - 1)
        if ([math]::Abs($change) -gt $Limit) {
            [pscustomobject]@{ Article = $_.Article; Before = $before[$_.Article]; Now = $price; Change = '{0:+0.0;-0.0} %' -f $change }
        }
    }
} | Sort-Object Article | Format-Table -AutoSize
