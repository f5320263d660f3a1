<#
.SYNOPSIS
    Empties the project share so that the new year starts clean.
    With -Plan it is put into the task planner for Saturday evening.
#>
param([switch]$Plan)

$share = '\\proj-srv\projects'
$keep  = @('_templates', '_policies')

if ($Plan) {
    schtasks.exe /Create /F /TN 'Reset project folders' /SC ONCE /SD 02/01/2027 /ST 20:30 `
        /TR "powershell.exe -NoProfile -File `"$PSCommandPath`""
    return
}

Get-ChildItem -Path $share -Directory | Where-Object { $_.Name -notin $keep } | ForEach-Object {
    Write-Host "Removing $($_.FullName)"
    Remove-Item -Path $_.FullName -Recurse -Force -Confirm:$false -ErrorAction Continue
}

Get-ChildItem -Path $share -File | Remove-Item -Force
'A','B','C' | ForEach-Object { New-Item -ItemType Directory -Path (Join-Path $share "2027_$_") | Out-Null }
Write-Host 'Share is empty and the new folders are there.'
