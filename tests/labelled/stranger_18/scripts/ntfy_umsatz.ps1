$heute = Get-Date -Format 'yyyy-MM-dd'
$zeilen = Import-Csv "\\srv-kasse\export\umsatz_$heute.csv" -Delimiter ';'
$text = $zeilen | Group-Object Filiale | ForEach-Object {
    $summe = ($_.Group | Measure-Object -Property Betrag -Sum).Sum
    '{0}: {1:N2} EUR' -f $_.Name, $summe
}
$param = @{
    Uri     = 'https://ntfy.sh/hb-umsatz-filialen'
    Method  = 'Post'
    Body    = ($text -join "`n")
    Headers = @{ Title = "Umsatz $heute" }
}
Invoke-RestMethod @param | Out-Null
