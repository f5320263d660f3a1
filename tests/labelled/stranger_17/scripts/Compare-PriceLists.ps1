<#
.SYNOPSIS
  Compares the two newest price lists (CSV) and shows larger changes.
#>
[CmdletBinding()]
param(
    [string]$Folder = 'T:\Purchasing\PriceLists',
    [double]$Threshold = 0.05
)

$lists = Get-ChildItem $Folder -Filter 'PL_*.csv' | Sort-Object LastWriteTime | Select-Object -Last 2
if ($lists.Count -lt 2) { Write-Warning 'Two lists are needed.'; return }

$old = @{}
Import-Csv $lists[0].FullName -Delimiter ';' | ForEach-Object { $old[$_.Article] = [double]$_.Price }

$changes = Import-Csv $lists[1].FullName -Delimiter ';' | ForEach-Object {
    $before = $old[$_.Article]
    if ($before) {
        $delta = ([double]$_.Price - $before) / $before
        if ([math]::Abs($delta) -ge $Threshold) {
            [pscustomobject]@{ Article = $_.Article; Old = $before; New = $_.Price; Change = '{0:P1}' -f $delta }
        }
    }
}
$changes | Sort-Object Article | Format-Table -AutoSize
$changes | Export-Csv (Join-Path $Folder 'changes.csv') -NoTypeInformation -Delimiter ';'
