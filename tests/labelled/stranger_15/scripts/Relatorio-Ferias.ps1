# Lista os funcionários com férias a vencer
param([int]$Dias = 60)

$hoje = Get-Date
$limite = $hoje.AddDays($Dias)

$funcionarios = Import-Csv '.\ferias.csv' -Delimiter ';' -Encoding UTF8
$avencer = foreach ($f in $funcionarios) {
    $vencimento = [datetime]::ParseExact($f.Vencimento, 'dd/MM/yyyy', $null)
    if ($vencimento -ge $hoje -and $vencimento -le $limite) {
        [pscustomobject]@{
            Matricula   = $f.Matricula
            Funcionario = $f.Nome
            Setor       = $f.Setor
            Vencimento  = $vencimento.ToString('dd/MM/yyyy')
            Dias        = ($vencimento - $hoje).Days
        }
    }
}
$avencer | Sort-Object Dias | Export-Csv '.\ferias_a_vencer.csv' -Delimiter ';' -NoTypeInformation -Encoding UTF8
$avencer | Format-Table
