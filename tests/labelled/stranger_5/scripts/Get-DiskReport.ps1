$servers = Get-Content -Path .\servers.txt
$rows = foreach ($server in $servers) {
    try {
        Get-CimInstance -ClassName Win32_LogicalDisk -ComputerName $server -Filter 'DriveType=3' -ErrorAction Stop |
            ForEach-Object {
                [pscustomobject]@{
                    Server  = $server
                    Drive   = $_.DeviceID
                    SizeGB  = [math]::Round($_.Size / 1GB, 1)
                    FreeGB  = [math]::Round($_.FreeSpace / 1GB, 1)
                    FreePct = [math]::Round($_.FreeSpace / $_.Size * 100, 1)
                }
            }
    }
    catch {
        Write-Warning "$server : $($_.Exception.Message)"
    }
}

$style = '<style>table{border-collapse:collapse}td,th{border:1px solid #999;padding:4px 8px;font-family:Segoe UI}</style>'
$rows | Sort-Object FreePct |
    ConvertTo-Html -Head $style -PreContent "<h2>Free space $(Get-Date -Format 'dd.MM.yyyy HH:mm')</h2>" |
    Set-Content -Path .\disk_report.html -Encoding UTF8

$rows | Where-Object FreePct -lt 10 | Format-Table -AutoSize
