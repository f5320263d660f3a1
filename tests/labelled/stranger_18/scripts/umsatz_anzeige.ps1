$heute = Get-Date -Format 'yyyy-MM-dd'
$zeilen = Import-Csv "\\srv-kasse\export\umsatz_$heute.csv" -Delimiter ';'
$zeilen | Group-Object Filiale | ForEach-Object {
    [pscustomobject]@{
        Filiale = $_.Name
        Belege  = $_.Count
        Summe   = ($_.Group | Measure-Object -Property Betrag -Sum).Sum
    }
} | Sort-Object Summe -Descending | Out-GridView -Title "Umsatz $heute"
