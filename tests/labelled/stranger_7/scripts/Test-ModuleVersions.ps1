# Checks that the approved modules are present
$required = @{
    ImportExcel = [version]"7.8.0"
    SqlServer   = [version]"22.0.0"
}

$problems = foreach ($name in $required.Keys) {
    $found = Get-Module -ListAvailable -Name $name | Sort-Object Version -Descending | Select-Object -First 1
    if (-not $found) { "$name is missing" }
    elseif ($found.Version -lt $required[$name]) { "$name $($found.Version) is older than $($required[$name])" }
}

if ($problems) {
    $problems | ForEach-Object { Write-Warning $_ }
    Write-Host "Please open a ticket; IT deploys modules (Install-Module is blocked)."
    exit 1
}
Write-Host "All modules are present."
