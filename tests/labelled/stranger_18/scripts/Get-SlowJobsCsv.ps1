param([string]$Path = 'T:\it\jobhistory.csv')
Import-Csv $Path -Delimiter ';' |
    Where-Object { [int]$_.run_duration -gt 10000 } |
    Sort-Object { [int]$_.run_duration } -Descending |
    Select-Object server, name, run_date, run_duration |
    Format-Table -AutoSize
