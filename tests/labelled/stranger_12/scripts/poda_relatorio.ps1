param(
    [string]$Arquivo = '\\pmsv-fs01\meio_ambiente\podas.csv',
    [int]$Dias = 7
)

$desde = (Get-Date).AddDays(-$Dias)
$podas = Import-Csv $Arquivo -Delimiter ';' |
    Where-Object { [datetime]::ParseExact($_.data, 'dd/MM/yyyy', $null) -ge $desde }

$podas |
    Group-Object bairro |
    Select-Object @{n = 'Bairro'; e = { $_.Name } },
                  @{n = 'Podas'; e = { $_.Count } },
                  @{n = 'Pendentes'; e = { @($_.Group | Where-Object situacao -eq 'pendente').Count } } |
    Sort-Object Podas -Descending |
    Export-Csv "$env:USERPROFILE\Documents\podas_semana.csv" -NoTypeInformation -Encoding UTF8 -Delimiter ';'

Write-Host "$(@($podas).Count) podas nos últimos $Dias dias."
