# Verschiebt Angebote, die älter als zwei Jahre sind, ins Archiv auf dem Fileserver
[CmdletBinding(SupportsShouldProcess)]
param(
    [string]$Ordner = '\\fs01\vertrieb\angebote',
    [string]$Archiv = '\\fs01\archiv\angebote'
)

$grenze = (Get-Date).AddYears(-2)
$alt = Get-ChildItem $Ordner -Filter *.docx | Where-Object LastWriteTime -lt $grenze
foreach ($datei in $alt) {
    $ziel = Join-Path $Archiv $datei.LastWriteTime.Year
    if (-not (Test-Path $ziel)) { New-Item $ziel -ItemType Directory | Out-Null }
    if ($PSCmdlet.ShouldProcess($datei.Name, 'Verschieben')) {
        Move-Item $datei.FullName $ziel
    }
}
Write-Host "$(@($alt).Count) Angebote archiviert"
