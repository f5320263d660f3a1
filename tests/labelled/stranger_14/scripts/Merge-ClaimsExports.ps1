$Folder = '\\fs02\claims\exports'
$Month  = Get-Date -Format 'yyyyMM'

$all = Get-ChildItem -Path $Folder -Filter "claims_$Month*.csv" | ForEach-Object {
    $day = $_.BaseName.Substring(7)
    Import-Csv $_.FullName -Delimiter ';' | Select-Object *, @{ n = 'day'; e = { $day } }
}

$last = ($all | Measure-Object -Property day -Maximum).Maximum
$all | Where-Object { $_.day -eq $last } |
    Group-Object line |
    ForEach-Object {
        [pscustomobject]@{
            Line    = $_.Name
            Claims  = $_.Count
            Reserve = ($_.Group | Measure-Object -Property reserve -Sum).Sum
        }
    } |
    Sort-Object Reserve -Descending |
    Format-Table -AutoSize

$all | Export-Csv "$Folder\month_$Month.csv" -Delimiter ';' -NoTypeInformation
