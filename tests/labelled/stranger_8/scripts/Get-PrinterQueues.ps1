# Printers with jobs that have been waiting for more than ten minutes.
$limit = (Get-Date).AddMinutes(-10)
$servers = Get-Content '.\printservers.txt'

$rows = foreach ($server in $servers) {
    foreach ($printer in Get-Printer -ComputerName $server) {
        $jobs = @(Get-PrintJob -ComputerName $server -PrinterName $printer.Name |
            Where-Object { $_.SubmittedTime -lt $limit })
        if ($jobs.Count) {
            [pscustomobject]@{ Server = $server; Printer = $printer.Name; Waiting = $jobs.Count }
        }
    }
}

$rows | Sort-Object Waiting -Descending | Format-Table -AutoSize
