<#
    Rebuilds the sales mart. Only acts late in the evening or at weekends,
    otherwise it waits.
#>
$ConnectionString = 'Server=sqlbi02.corp.tannfeld.local;Database=SalesMart;Integrated Security=SSPI;Encrypt=True'

function Test-Window {
    $now = Get-Date
    return ($now.Hour -ge 21 -or $now.Hour -lt 5 -or $now.DayOfWeek -in 'Saturday', 'Sunday')
}

while (-not (Test-Window)) {
    Start-Sleep -Seconds 600
}

$connection = [System.Data.SqlClient.SqlConnection]::new($ConnectionString)
try {
    $connection.Open()
    foreach ($step in 'mart.TruncateFacts', 'mart.LoadFacts', 'mart.BuildAggregates') {
        $cmd = $connection.CreateCommand()
        $cmd.CommandText = "EXEC $step"
        $cmd.CommandTimeout = 0
        [void]$cmd.ExecuteNonQuery()
        Write-Output "$step done"
    }
}
finally {
    $connection.Dispose()
}
