# Tells whether the modules for quotes are on this machine. Installs nothing.
$needed = @{ ImportExcel = [version]'7.8.0'; QuoteHelper = [version]'2.1.0' }

$report = foreach ($name in $needed.Keys) {
    $found = Get-Module -ListAvailable -Name $name | Sort-Object Version -Descending | Select-Object -First 1
    [pscustomobject]@{
        Module  = $name
        Needed  = $needed[$name]
        Found   = if ($found) { $found.Version } else { 'missing' }
        Enough  = [bool]($found -and $found.Version -ge $needed[$name])
    }
}

$report | Format-Table -AutoSize
if ($report.Enough -contains $false) {
    Write-Warning 'Please ask the IT service desk to install what is missing.'
}
