# Lista os equipamentos com garantia a vencer
param([int]$Dias = 60)

$hoje = Get-Date
$limite = $hoje.AddDays($Dias)

$equipamentos = Import-Csv '.\garantias.csv' -Delimiter ';' -Encoding UTF8
$avencer = foreach ($e in $equipamentos) {
    $vencimento = [datetime]::ParseExact($e.Vencimento, 'dd/MM/yyyy', $null)
    if ($vencimento -ge $hoje -and $vencimento -le $limite) {
        [pscustomobject]@{
            Patrimonio  = $e.Patrimonio
            Equipamento = $e.Nome
            Setor       = $e.Setor
            Vencimento  = $vencimento.ToString('dd/MM/yyyy')
            Dias        = ($vencimento - $hoje).Days
        }
    }
}
$avencer | Sort-Object Dias | Export-Csv '.\garantias_a_vencer.csv' -Delimiter ';' -NoTypeInformation -Encoding UTF8
$avencer | Format-Table
