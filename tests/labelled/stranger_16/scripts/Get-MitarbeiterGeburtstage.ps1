# Geburtstagsliste des naechsten Monats aus der Personal-CSV
param(
    [string]$Personalliste = '\\fs01\personal\mitarbeiter.csv',
    [string]$Ausgabe = "$env:USERPROFILE\Documents\geburtstage.csv"
)

$monat = (Get-Date).AddMonths(1).Month

$liste = Import-Csv -Path $Personalliste -Delimiter ';' -Encoding UTF8 |
    ForEach-Object {
        $geb = [datetime]::ParseExact($_.Geburtsdatum, 'dd.MM.yyyy', $null)
        [pscustomobject]@{
            Nachname  = $_.Nachname
            Vorname   = $_.Vorname
            Abteilung = $_.Abteilung
            Tag       = $geb.Day
            Alter     = (Get-Date).Year - $geb.Year
            Monat     = $geb.Month
        }
    } |
    Where-Object Monat -eq $monat | Sort-Object Tag

$liste | Select-Object Tag, Vorname, Nachname, Abteilung, Alter |
    Export-Csv -Path $Ausgabe -Delimiter ';' -NoTypeInformation -Encoding UTF8
Write-Host "$($liste.Count) Geburtstage gefunden."
