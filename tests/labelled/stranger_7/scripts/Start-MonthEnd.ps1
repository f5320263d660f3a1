# Month-end run with the functions of the team
$tools = "\\fs01\finance\everyone\Tools"

Get-ChildItem "$tools\*.ps1" | ForEach-Object {
    . $_.FullName
}
Import-Module "$tools\FinanceHelpers.psm1" -Force

$period = (Get-Date).AddMonths(-1).ToString("yyyy-MM")
$files = Get-ChildItem "\\fs01\finance\closing\$period" -Filter *.csv

foreach ($file in $files) {
    $data = Import-Csv $file.FullName -Delimiter ";"
    $checked = Test-Balance -Data $data
    Export-ClosingSheet -Data $checked -Path ($file.FullName -replace "\.csv$", ".xlsx")
    Write-Host "$($file.Name): $($checked.Count) lines"
}
