# Lists employees who are on leave today
param(
    [string]$Csv = '\\hrsrv\export\leave.csv',
    [string[]]$Kinds = @('parental', 'sick', 'rehab')
)

$today = (Get-Date).Date
$rows = Import-Csv $Csv -Delimiter ';' | ForEach-Object {
    [pscustomobject]@{
        Number  = $_.PersonnelNumber
        Name    = "$($_.LastName), $($_.FirstName)"
        Kind    = $_.Kind
        From    = [datetime]::ParseExact($_.From, 'dd.MM.yyyy', $null)
        To      = [datetime]::ParseExact($_.To, 'dd.MM.yyyy', $null)
        Manager = $_.Manager
    }
}

$current = $rows | Where-Object { $_.Kind -in $Kinds -and $_.From -le $today -and $_.To -ge $today }
$current | Sort-Object Kind, Name | Format-Table Number, Name, Kind, To, Manager -AutoSize
$current | Export-Csv '\\hrsrv\reports\on_leave_today.csv' -NoTypeInformation -Encoding UTF8
