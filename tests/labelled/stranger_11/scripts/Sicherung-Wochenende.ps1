param([switch]$Einrichten)
$quelle = '\\fs05\projekte\netzausbau'
$ziel   = Join-Path $env:USERPROFILE 'Dropbox\Sicherung\netzausbau'

if ($Einrichten) {
    $aktion = New-ScheduledTaskAction -Execute 'pwsh.exe' -Argument "-NoProfile -File `"$PSCommandPath`""
    $zeit   = New-ScheduledTaskTrigger -Weekly -DaysOfWeek Saturday -At 23:00
    Register-ScheduledTask -TaskName 'Sicherung Netzausbau' -Action $aktion -Trigger $zeit -Force
    return
}
robocopy $quelle $ziel /MIR /XD Archiv /R:1 /W:1 /NP
