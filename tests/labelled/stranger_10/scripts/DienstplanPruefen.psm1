#Requires -Modules ImportExcel

function Get-Schichtbesetzung {
    [CmdletBinding()]
    param([Parameter(Mandatory)][string]$Uebersicht)

    Import-Excel -Path $Uebersicht -WorksheetName 'Sollzahlen' |
        ForEach-Object {
            [pscustomobject]@{
                Station = $_.Station
                Datum   = [datetime]$_.Datum
                Schicht = $_.Schicht
                Ist     = [int]$_.Ist
                Soll    = [int]$_.Soll
            }
        }
}

function Get-Unterbesetzung {
    [CmdletBinding()]
    param([Parameter(ValueFromPipeline)]$Eintrag)
    process { if ($Eintrag.Ist -lt $Eintrag.Soll) { $Eintrag } }
}

Export-ModuleMember -Function Get-Schichtbesetzung, Get-Unterbesetzung
