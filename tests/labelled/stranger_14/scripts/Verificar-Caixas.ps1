$caixas = Get-Content 'C:\Suporte\caixas.txt'

$resultado = foreach ($caixa in $caixas) {
    $vivo = Test-Connection -ComputerName $caixa -Count 1 -Quiet
    $linha = [ordered]@{ Caixa = $caixa; Responde = $vivo; LivreGB = ''; VersaoPDV = '' }
    if ($vivo) {
        $dados = Invoke-Command -ComputerName $caixa -ScriptBlock {
            $c = Get-PSDrive C
            [pscustomobject]@{
                Livre  = [math]::Round($c.Free / 1GB, 1)
                Versao = (Get-Item 'C:\PDV\pdv.exe').VersionInfo.FileVersion
            }
        }
        $linha.LivreGB = $dados.Livre
        $linha.VersaoPDV = $dados.Versao
    }
    [pscustomobject]$linha
}

$resultado | Format-Table -AutoSize
$resultado | Export-Csv 'C:\Suporte\situacao_caixas.csv' -NoTypeInformation -Encoding UTF8 -Delimiter ';'
