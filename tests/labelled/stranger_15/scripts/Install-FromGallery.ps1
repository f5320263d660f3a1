# Creates the scrap report; installs ImportExcel when it is missing
if (-not (Get-Module -ListAvailable -Name ImportExcel)) {
    Write-Host 'Installing ImportExcel...'
    Set-PSRepository -Name PSGallery -InstallationPolicy Trusted
    Install-Module ImportExcel -Scope CurrentUser -Force -AllowClobber
}
Import-Module ImportExcel

$data = Import-Csv '\\fs01\production\scrap.csv' -Delimiter ';'
$data |
    Group-Object Line |
    ForEach-Object {
        [pscustomobject]@{
            Line    = $_.Name
            Pieces  = ($_.Group | Measure-Object Pieces -Sum).Sum
            Reasons = ($_.Group.Reason | Sort-Object -Unique) -join ', '
        }
    } |
    Export-Excel .\scrap.xlsx -AutoSize -TableName Scrap -Show
