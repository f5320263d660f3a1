# Logon and logoff of each person, from the event log of the terminal server
$from = (Get-Date).Date.AddDays(-1)
$events = Get-WinEvent -ComputerName 'TS01' -FilterHashtable @{
    LogName   = 'Microsoft-Windows-TerminalServices-LocalSessionManager/Operational'
    Id        = 21, 23, 24, 25
    StartTime = $from
    EndTime   = $from.AddDays(1)
}

$events | ForEach-Object {
    $xml = [xml]$_.ToXml()
    [pscustomobject]@{
        User = $xml.Event.UserData.EventXML.User
        What = switch ($_.Id) { 21 { 'on' } 23 { 'off' } 24 { 'away' } 25 { 'back' } }
        When = $_.TimeCreated
    }
} | Sort-Object User, When | Group-Object User | ForEach-Object {
    '{0,-25} {1:HH:mm} - {2:HH:mm}' -f $_.Name, $_.Group[0].When, $_.Group[-1].When
}
