# Checks the tools for the weekly report
$wanted = @{
    ImportExcel = [version]'7.8.0'
    PSWriteHTML = [version]'1.0.0'
}

$report = foreach ($name in $wanted.Keys) {
    $module = Get-Module -ListAvailable -Name $name | Sort-Object Version -Descending | Select-Object -First 1
    [pscustomobject]@{
        Module    = $name
        Wanted    = $wanted[$name]
        Installed = if ($module) { $module.Version } else { 'missing' }
        Ok        = [bool]($module -and $module.Version -ge $wanted[$name])
    }
}

$report | Format-Table -AutoSize
if ($report.Ok -contains $false) {
    Write-Warning 'Please ask IT to provide the missing modules through the software centre.'
}
