# Junta as agendas (CSV) dos médicos em um único arquivo para a recepção.
param(
    [string]$Pasta = '\\clinica-fs\agendas',
    [datetime]$Dia = (Get-Date).Date
)

$linhas = foreach ($arquivo in Get-ChildItem $Pasta -Filter 'agenda_*.csv') {
    $medico = $arquivo.BaseName -replace '^agenda_', ''
    Import-Csv $arquivo.FullName -Delimiter ';' -Encoding UTF8 |
        Where-Object { $_.Data -eq $Dia.ToString('dd/MM/yyyy') } |
        ForEach-Object {
            [pscustomobject]@{
                Hora      = $_.Hora
                Medico    = $medico
                Paciente  = $_.Paciente
                Convenio  = $_.Convenio
                Carteira  = $_.Carteirinha
                Telefone  = $_.Telefone
                Motivo    = $_.Motivo
            }
        }
}

if (-not $linhas) {
    Write-Host "Nenhuma consulta em $($Dia.ToString('dd/MM/yyyy'))"
    return
}

$saida = Join-Path $Pasta ("recepcao_{0:yyyyMMdd}.csv" -f $Dia)
$linhas | Sort-Object Hora, Medico | Export-Csv $saida -Delimiter ';' -NoTypeInformation -Encoding UTF8
Write-Host "$($linhas.Count) consultas em $saida"
