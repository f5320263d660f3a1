$start = (Get-Date).Date.AddDays(1).AddHours(2)
Write-Host "Waiting until $start ..."
Start-Sleep -Seconds ([int]($start - (Get-Date)).TotalSeconds)

$conn = New-Object System.Data.SqlClient.SqlConnection 'Server=wms-sql;Database=WMS;Integrated Security=SSPI'
$conn.Open()
foreach ($row in Import-Csv '\\fs02\inventory\corrections.csv' -Delimiter ';') {
    $cmd = $conn.CreateCommand()
    $cmd.CommandText = 'UPDATE stock SET qty = @qty WHERE bin = @bin AND article = @article'
    [void]$cmd.Parameters.AddWithValue('@qty', [decimal]$row.Qty)
    [void]$cmd.Parameters.AddWithValue('@bin', $row.Bin)
    [void]$cmd.Parameters.AddWithValue('@article', $row.Article)
    [void]$cmd.ExecuteNonQuery()
}
$conn.Close()
