param([string]$Origem = '.\moradores.csv')
$moradores = Import-Csv $Origem -Delimiter ';' -Encoding UTF8
foreach ($bloco in $moradores | Group-Object Bloco) {
    $bloco.Group |
        Sort-Object Apartamento |
        Select-Object Apartamento, Nome, CPF, Telefone, DataNascimento |
        Export-Csv ".\fichas_bloco_$($bloco.Name).csv" -Delimiter ';' -NoTypeInformation -Encoding UTF8
    '{0}: {1} fichas' -f $bloco.Name, $bloco.Count
}
