# Wartungsliste des naechsten Monats aus der Maschinen-CSV
param(
    [string]$Maschinenliste = '\\fs01\technik\maschinen.csv',
    [string]$Ausgabe = "$env:USERPROFILE\Documents\wartung.csv"
)

$bis = (Get-Date).AddMonths(1)

$liste = Import-Csv -Path $Maschinenliste -Delimiter ';' -Encoding UTF8 |
    ForEach-Object {
        $letzte = [datetime]::ParseExact($_.LetzteWartung, 'dd.MM.yyyy', $null)
        [pscustomobject]@{
            Inventarnummer = $_.Inventarnummer
            Bezeichnung    = $_.Bezeichnung
            Halle          = $_.Halle
            Faellig        = $letzte.AddMonths([int]$_.IntervallMonate)
        }
    } |
    Where-Object Faellig -le $bis | Sort-Object Faellig

$liste | Export-Csv -Path $Ausgabe -Delimiter ';' -NoTypeInformation -Encoding UTF8
Write-Host "$($liste.Count) Maschinen sind faellig."
