$gateways = Get-Content '.\gateways.txt' | Where-Object { $_ -and $_ -notmatch '^#' }

$gateways | ForEach-Object -Parallel {
    $reply = Test-Connection -TargetName $_ -Count 3 -ErrorAction SilentlyContinue
    $port  = Test-NetConnection -ComputerName $_ -Port 502 -WarningAction SilentlyContinue
    [pscustomobject]@{
        Gateway = $_
        Ms      = [math]::Round(($reply.Latency | Measure-Object -Average).Average, 1)
        Modbus  = $port.TcpTestSucceeded
    }
} -ThrottleLimit 8 | Sort-Object Modbus, Ms | Format-Table
