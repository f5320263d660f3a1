# Staffing per ward and shift; refuses to run outside of office hours
$now = Get-Date
if ($now.DayOfWeek -in 'Saturday', 'Sunday' -or $now.Hour -lt 8 -or $now.Hour -ge 17) {
    Write-Warning 'Please run this on a working day between 8 and 17.'
    exit 1
}

$source = '\\stjude-fs01\nursing\roster\staffing.csv'
$target = '\\stjude-fs01\nursing\published'

Import-Csv $source |
    Group-Object Ward, Shift |
    ForEach-Object {
        $ward, $shift = $_.Name -split ', '
        [pscustomobject]@{
            Ward    = $ward
            Shift   = $shift
            Planned = ($_.Group | Measure-Object Planned -Sum).Sum
            Needed  = ($_.Group | Measure-Object Needed -Sum).Sum
        }
    } |
    Sort-Object Ward, Shift |
    Export-Csv (Join-Path $target "staffing_$($now.ToString('yyyyMMdd')).csv") -NoTypeInformation
