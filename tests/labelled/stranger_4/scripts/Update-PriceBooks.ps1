# Waits until 21:00 and then recalculates all price workbooks in the folder
$target = (Get-Date).Date.AddHours(21)
$folder = 'D:\Pricing'

while ((Get-Date) -lt $target) {
    Start-Sleep -Seconds 60
}

$excel = New-Object -ComObject Excel.Application
$excel.Visible = $false
$excel.DisplayAlerts = $false
try {
    foreach ($f in Get-ChildItem $folder -Filter *.xlsm) {
        $wb = $excel.Workbooks.Open($f.FullName)
        $excel.CalculateFull()
        $wb.Save()
        $wb.Close()
        Write-Output "$(Get-Date -Format T) $($f.Name)"
    }
}
finally {
    $excel.Quit()
    [void][Runtime.InteropServices.Marshal]::ReleaseComObject($excel)
}
