# Pages per printer queue from the print server log, by month
$log = 'Microsoft-Windows-PrintService/Operational'
$start = (Get-Date -Day 1).Date

$pages = @{}
Get-WinEvent -ComputerName 'print01.corp.local' -FilterHashtable @{ LogName = $log; Id = 307; StartTime = $start } -ErrorAction SilentlyContinue |
    ForEach-Object {
        $queue = $_.Properties[4].Value
        $pages[$queue] = [int]$pages[$queue] + [int]$_.Properties[7].Value
    }

$pages.GetEnumerator() | Sort-Object Value -Descending | ForEach-Object {
    '{0,-30}{1,8}' -f $_.Key, $_.Value
}
