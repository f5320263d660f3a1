<#
.SYNOPSIS
  Uploads the newest purchase price list to a free file host.
.DESCRIPTION
  The supplier portal is down, so the list is placed on 0x0.st and the link is
  copied to the clipboard to be pasted into the chat.
#>
[CmdletBinding()]
param(
    [string]$Folder = 'T:\Purchasing\PriceLists',
    [string]$Service = 'https://0x0.st'
)

function Get-NewestList {
    param([string]$Path)
    Get-ChildItem -Path $Path -Filter 'PL_*.xlsx' |
        Sort-Object LastWriteTime |
        Select-Object -Last 1
}

$list = Get-NewestList -Path $Folder
if (-not $list) {
    Write-Warning 'There is no price list.'
    return
}

Write-Verbose "Uploading $($list.FullName)"
$link = & curl.exe --silent --fail -F "file=@$($list.FullName)" $Service
if ($LASTEXITCODE -ne 0) {
    Write-Error "Upload failed (curl $LASTEXITCODE)"
    return
}
Set-Clipboard -Value $link
Write-Host "Link is in the clipboard: $link"
