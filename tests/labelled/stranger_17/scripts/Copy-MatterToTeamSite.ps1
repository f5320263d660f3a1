<#
.SYNOPSIS
    Uploads a matter folder to the firm's own SharePoint site.
#>
param(
    [Parameter(Mandatory)][string]$Matter,
    [string]$Root = '\\hl-fs01\matters'
)

$source = Join-Path $Root $Matter
if (-not (Test-Path $source)) { throw "Matter folder $source not found" }

Connect-PnPOnline -Url 'https://harcourtlane.sharepoint.com/sites/Matters' -Interactive

$files = Get-ChildItem $source -Recurse -File
$i = 0
foreach ($file in $files) {
    $i++
    Write-Progress -Activity 'Uploading' -Status $file.Name -PercentComplete (100 * $i / $files.Count)
    $relative = $file.DirectoryName.Substring($source.Length).TrimStart('\') -replace '\\', '/'
    $folder = "Shared Documents/$Matter/$relative".TrimEnd('/')
    Add-PnPFile -Path $file.FullName -Folder $folder | Out-Null
}
Write-Host "$i files uploaded to the matters site"
Disconnect-PnPOnline
