# Which printers on the print server are offline or have a paper problem?
$printServer = 'prn-01'

$states = @{ 0 = 'OK'; 2 = 'Error'; 8 = 'Paper jam'; 16 = 'Paper out'; 128 = 'Offline'; 131072 = 'Toner low' }

$result = Get-Printer -ComputerName $printServer | ForEach-Object {
    $printer = $_
    $jobs = @(Get-PrintJob -ComputerName $printServer -PrinterName $printer.Name -ErrorAction SilentlyContinue)
    [pscustomobject]@{
        Printer  = $printer.Name
        Location = $printer.Location
        Status   = $printer.PrinterStatus
        Jobs     = $jobs.Count
        Oldest   = ($jobs | Sort-Object SubmittedTime | Select-Object -First 1).SubmittedTime
        Reachable = Test-Connection -ComputerName $printer.PortName -Count 1 -Quiet
    }
}

$problem = $result | Where-Object { $_.Status -ne 'Normal' -or -not $_.Reachable -or $_.Jobs -gt 10 }
if ($problem) {
    $problem | Format-Table -AutoSize
} else {
    Write-Host "All $(@($result).Count) printers are fine." -ForegroundColor Green
}
