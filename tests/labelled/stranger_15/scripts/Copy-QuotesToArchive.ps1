<#
.SYNOPSIS
    Copies the quotes of the current quarter to the archive share.
#>
param(
    [string]$Source = '\\fs01\sales\quotes',
    [string]$Archive = '\\fs01\archive\quotes'
)

$now = Get-Date
$quarter = [math]::Ceiling($now.Month / 3)
$quarterStart = Get-Date -Month (($quarter - 1) * 3 + 1) -Day 1
$target = Join-Path $Archive ('{0}-Q{1}' -f $now.Year, $quarter)
New-Item -ItemType Directory -Path $target -Force | Out-Null

Get-ChildItem $Source -Filter *.pdf -Recurse |
    Where-Object LastWriteTime -ge $quarterStart |
    ForEach-Object {
        Copy-Item $_.FullName -Destination $target -Force
        Write-Host "Copied $($_.Name)"
    }
