# Muda o nome das digitalizações SCN_0001.pdf para 2026-11-26_001.pdf (data e número sequencial)
[CmdletBinding(SupportsShouldProcess)]
param([Parameter(Mandatory)][string]$Pasta)

$grupos = Get-ChildItem -Path $Pasta -Filter 'SCN_*.pdf' -File |
    Sort-Object LastWriteTime |
    Group-Object { $_.LastWriteTime.ToString('yyyy-MM-dd') }

foreach ($dia in $grupos) {
    $numero = @(Get-ChildItem -Path $Pasta -Filter "$($dia.Name)_*.pdf").Count
    foreach ($ficheiro in $dia.Group) {
        $numero++
        $novo = '{0}_{1:000}.pdf' -f $dia.Name, $numero
        if ($PSCmdlet.ShouldProcess($ficheiro.Name, "Renomear para $novo")) {
            Rename-Item -Path $ficheiro.FullName -NewName $novo
        }
    }
    Write-Output "$($dia.Name): $($dia.Count) digitalizações"
}
