$wanted = [version]'7.8.0'
$module = Get-Module -ListAvailable -Name ImportExcel | Sort-Object Version -Descending | Select-Object -First 1
if (-not $module) {
    Write-Warning 'ImportExcel is missing, please order it at the help desk.'
} elseif ($module.Version -lt $wanted) {
    Write-Warning "ImportExcel $($module.Version) is older than $wanted."
} else {
    Write-Host "ImportExcel $($module.Version) is fine."
}
Get-Module -ListAvailable | Sort-Object Name | Format-Table Name, Version, ModuleBase
