$services = Get-Service
$services | Select-Object Name, Status, StartType | Export-Csv out.csv
