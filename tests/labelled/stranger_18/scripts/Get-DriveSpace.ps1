[CmdletBinding()]
param([int]$WarnPercent = 10)

Get-CimInstance Win32_LogicalDisk -Filter 'DriveType=3' | ForEach-Object {
    $pct = [math]::Round(100 * $_.FreeSpace / $_.Size, 1)
    [pscustomobject]@{
        Drive   = $_.DeviceID
        FreeGB  = [math]::Round($_.FreeSpace / 1GB, 1)
        Percent = $pct
        Warn    = $pct -lt $WarnPercent
    }
} | Format-Table -AutoSize
