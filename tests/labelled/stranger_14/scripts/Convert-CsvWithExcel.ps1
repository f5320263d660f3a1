$folder = 'R:\Clients\C1180\BankCsv'
$xlOpenXml = 51

$excel = New-Object -ComObject Excel.Application
$excel.Visible = $false
$excel.DisplayAlerts = $false

try {
    foreach ($csv in Get-ChildItem $folder -Filter *.csv) {
        $book = $excel.Workbooks.Open($csv.FullName)
        $sheet = $book.Worksheets.Item(1)
        $sheet.Name = 'Statement'
        $sheet.Rows.Item(1).Font.Bold = $true
        [void]$sheet.UsedRange.EntireColumn.AutoFit()
        $book.SaveAs(($csv.FullName -replace '\.csv$', '.xlsx'), $xlOpenXml)
        $book.Close($false)
        Write-Host "converted $($csv.Name)"
    }
}
finally {
    $excel.Quit()
    [void][Runtime.InteropServices.Marshal]::ReleaseComObject($excel)
}
