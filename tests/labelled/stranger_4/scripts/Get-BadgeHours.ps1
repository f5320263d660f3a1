# Working hours per person from the badge reader export
param([string]$Csv = '.\badge_events.csv')

$events = Import-Csv $Csv -Delimiter ';'
$result = foreach ($person in $events | Group-Object PersonnelNo) {
    foreach ($day in $person.Group | Group-Object { ([datetime]$_.Time).Date }) {
        $times = $day.Group | ForEach-Object { [datetime]$_.Time } | Sort-Object
        [pscustomobject]@{
            PersonnelNo = $person.Name
            Name        = $person.Group[0].FullName
            BirthDate   = $person.Group[0].BirthDate
            Date        = $times[0].ToString('yyyy-MM-dd')
            Hours       = [math]::Round(($times[-1] - $times[0]).TotalHours, 2)
        }
    }
}
$result | Where-Object Hours -gt 10 | Format-Table
$result | Export-Csv .\hours.csv -NoTypeInformation -Delimiter ';'
