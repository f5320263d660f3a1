# Consulta o estoque de um produto
param([Parameter(Mandatory)][string]$Codigo)

$conexao = New-Object System.Data.SqlClient.SqlConnection
$conexao.ConnectionString = 'Server=srvsql\ERP;Database=Estoque;User Id=consulta;Password=Jatoba#77verde;'

try {
    $conexao.Open()
    $cmd = $conexao.CreateCommand()
    $cmd.CommandText = 'SELECT filial, deposito, saldo FROM saldo_produto WHERE codigo = @codigo'
    [void]$cmd.Parameters.AddWithValue('@codigo', $Codigo)

    $tabela = New-Object System.Data.DataTable
    $tabela.Load($cmd.ExecuteReader())
    $tabela | Format-Table -AutoSize
    Write-Host "Total: $(($tabela | Measure-Object saldo -Sum).Sum)"
}
finally {
    $conexao.Close()
}
