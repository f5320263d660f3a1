# Health of the terminal servers
param(
    [string[]]$Servers = @('ts01', 'ts02', 'ts03')
)

$report = foreach ($server in $Servers) {
    if (-not (Test-Connection $server -Count 1 -Quiet)) {
        [pscustomobject]@{ Server = $server; State = 'down'; FreeGB = $null; Boot = $null }
        continue
    }
    $os = Get-CimInstance Win32_OperatingSystem -ComputerName $server
    [pscustomobject]@{
        Server = $server
        State  = 'up'
        FreeGB = [math]::Round($os.FreePhysicalMemory / 1MB, 1)
        Boot   = $os.LastBootUpTime
    }
}
$report | Format-Table -AutoSize
if ($report.State -contains 'down') { exit 1 }
