<#
.SYNOPSIS
    Free space on our file servers, as an HTML page on the intranet.
#>
param(
    [string[]]$ComputerName = @('fs01', 'fs02', 'sqlbi02'),
    [int]$WarnPercent = 15,
    [string]$OutFile = '\\intranet.corp.tannfeld.local\it\disk.html'
)

$rows = foreach ($computer in $ComputerName) {
    try {
        Get-CimInstance -ClassName Win32_LogicalDisk -Filter 'DriveType = 3' -ComputerName $computer -ErrorAction Stop |
            ForEach-Object {
                [pscustomobject]@{
                    Server  = $computer
                    Drive   = $_.DeviceID
                    FreeGB  = [math]::Round($_.FreeSpace / 1GB, 1)
                    Percent = [math]::Round($_.FreeSpace / $_.Size * 100, 1)
                    Status  = if ($_.FreeSpace / $_.Size * 100 -lt $WarnPercent) { 'WARN' } else { 'OK' }
                }
            }
    }
    catch {
        Write-Warning "${computer}: $($_.Exception.Message)"
    }
}

$rows | Sort-Object Percent | ConvertTo-Html -Title 'Disk report' -PreContent "<h1>$(Get-Date -Format g)</h1>" | Set-Content $OutFile
