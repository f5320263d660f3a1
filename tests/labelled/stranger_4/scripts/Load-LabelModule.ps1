# Druckt Versandetiketten mit dem Modul aus dem gemeinsamen Ordner
param([string]$Auftrag = (Read-Host 'Auftragsnummer'))

$modul = '\\fileserver\tausch\module\EtikettenDruck.psm1'
Import-Module $modul -Force
[void][System.Reflection.Assembly]::LoadFrom('\\fileserver\tausch\module\ZebraNet.dll')

$pos = Import-Csv "C:\Versand\$Auftrag.csv" -Delimiter ';'
foreach ($p in $pos) {
    $zpl = New-Etikett -Artikel $p.Artikel -Menge $p.Menge -Lager $p.Lagerort
    Send-Etikett -Drucker 'ZT410-Halle2' -Inhalt $zpl
}
Write-Host "$($pos.Count) Etiketten gedruckt"
