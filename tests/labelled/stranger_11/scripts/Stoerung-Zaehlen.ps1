Import-Csv '\\fs05\leitstelle\stoerungen.csv' -Delimiter ';' |
    Where-Object { [datetime]$_.Beginn -gt (Get-Date).AddDays(-7) } |
    Group-Object Ort |
    ForEach-Object {
        [pscustomobject]@{
            Ort    = $_.Name
            Anzahl = $_.Count
            Mittel = [math]::Round(($_.Group.DauerMin | Measure-Object -Average).Average, 1)
        }
    } | Sort-Object Anzahl -Descending | Export-Csv '.\wochenbericht.csv' -NoTypeInformation -Delimiter ';' -Encoding UTF8
