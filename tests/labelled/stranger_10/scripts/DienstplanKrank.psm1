#Requires -Modules ImportExcel

function Get-Krankentage {
    [CmdletBinding()]
    param([Parameter(Mandatory)][string]$Dienstplan, [int]$Jahr = (Get-Date).Year)

    Import-Excel -Path $Dienstplan -WorksheetName "Plan$Jahr" |
        Where-Object Dienstart -in 'K', 'KK', 'AU' |
        Group-Object Personalnummer |
        ForEach-Object {
            [pscustomobject]@{
                Personalnummer = $_.Name
                Pflegekraft    = $_.Group[0].Mitarbeiter
                Tage           = $_.Count
                Laengste       = ($_.Group | Measure-Object Dauer -Maximum).Maximum
            }
        }
}

function Get-BemKandidat {
    [CmdletBinding()]
    param([Parameter(ValueFromPipeline)]$Eintrag, [int]$Grenze = 42)
    process { if ($Eintrag.Tage -gt $Grenze) { $Eintrag } }
}

Export-ModuleMember -Function Get-Krankentage, Get-BemKandidat
