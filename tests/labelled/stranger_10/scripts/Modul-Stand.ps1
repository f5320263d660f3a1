$server = 'ts01', 'ts02', 'ts03'
Invoke-Command -ComputerName $server -ScriptBlock {
    Get-Module -ListAvailable ImportExcel, PSReadLine, ActiveDirectory | Select-Object Name, Version
} | Sort-Object Name, PSComputerName | Format-Table PSComputerName, Name, Version
