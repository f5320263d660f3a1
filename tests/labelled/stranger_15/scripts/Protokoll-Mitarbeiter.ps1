# Anmeldungen der Mitarbeiter von heute, je Rechner
param([string[]]$Rechner = (Get-Content .\rechner.txt))

$filter = @{ LogName = 'Security'; Id = 4624; StartTime = (Get-Date).Date }

$anmeldungen = foreach ($pc in $Rechner) {
    try {
        Get-WinEvent -ComputerName $pc -FilterHashtable $filter -ErrorAction Stop |
            Where-Object { $_.Properties[8].Value -in 2, 10, 11 } |
            ForEach-Object {
                $konto = $_.Properties[5].Value
                [pscustomobject]@{
                    Rechner     = $pc
                    Mitarbeiter = (Get-ADUser $konto -ErrorAction SilentlyContinue).Name
                    Konto       = $konto
                    Zeit        = $_.TimeCreated
                }
            }
    }
    catch { Write-Warning "${pc}: $_" }
}
$anmeldungen | Sort-Object Mitarbeiter, Zeit | Export-Csv .\anmeldungen.csv -Delimiter ';' -NoTypeInformation
