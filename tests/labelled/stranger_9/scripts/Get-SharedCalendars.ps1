$outlook = New-Object -ComObject Outlook.Application
$mapi    = $outlook.GetNamespace('MAPI')
$monday  = (Get-Date).Date.AddDays(8 - [int](Get-Date).DayOfWeek)

foreach ($colleague in Get-Content '.\team.txt') {
    $recipient = $mapi.CreateRecipient($colleague)
    if (-not $recipient.Resolve()) { Write-Warning "$colleague not found"; continue }
    $items = $mapi.GetSharedDefaultFolder($recipient, 9).Items
    $items.IncludeRecurrences = $true
    $items.Sort('[Start]')
    $filter = "[Start] >= '{0:g}' AND [Start] < '{1:g}'" -f $monday, $monday.AddDays(5)
    foreach ($item in $items.Restrict($filter)) {
        if ($item.BusyStatus -eq 3 -or $item.Subject -match 'doctor|dentist|holiday|leave') {
            '{0,-28} {1:ddd HH:mm}  {2}' -f $recipient.Name, $item.Start, $item.Subject
        }
    }
}
