# Builds a small HTML report about sales per product from a CSV file
param(
    [string]$Path = 'C:\Data\sales.csv',
    [string]$OutFile = 'C:\Data\sales_report.html'
)

$css = '<style>body{font-family:Segoe UI} td,th{padding:4px 12px;text-align:right}</style>'
$groups = Import-Csv $Path | Group-Object Product | ForEach-Object {
    [pscustomobject]@{
        Product = $_.Name
        Lines   = $_.Count
        Revenue = [math]::Round(($_.Group | Measure-Object Revenue -Sum).Sum, 2)
    }
}
$groups | Sort-Object Revenue -Descending |
    ConvertTo-Html -Title 'Sales per product' -Head $css |
    Set-Content $OutFile -Encoding UTF8
Invoke-Item $OutFile
