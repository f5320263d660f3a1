<#
.SYNOPSIS
    Copies a matter folder into the personal OneDrive.
.EXAMPLE
    .\Copy-MatterToOneDrivePersonal.ps1 -Matter 2024-0187
#>
param(
    [Parameter(Mandatory)][string]$Matter,
    [string]$Root = '\\hl-fs01\matters'
)

$source = Join-Path $Root $Matter
if (-not (Test-Path $source)) {
    Write-Error "Matter folder $source not found"
    exit 1
}

# $env:OneDriveConsumer is set when a private account is signed in
$cloud = $env:OneDriveConsumer
if (-not $cloud) {
    Write-Error 'No personal OneDrive on this computer.'
    exit 1
}

$target = Join-Path $cloud "Matters\$Matter"
New-Item -ItemType Directory -Path $target -Force | Out-Null

robocopy $source $target /E /XO /R:2 /W:5 /NP /NFL /NDL
if ($LASTEXITCODE -ge 8) {
    Write-Error "Robocopy failed with code $LASTEXITCODE"
    exit $LASTEXITCODE
}

$count = (Get-ChildItem $target -Recurse -File).Count
Write-Host "$count files are now in $target"
