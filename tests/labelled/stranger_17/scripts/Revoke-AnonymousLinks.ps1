<#
.SYNOPSIS
    Removes sharing links that anybody can open from the exhibitor library.
.PARAMETER WhatIf
    Only lists the links.
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [string]$SiteUrl = 'https://feiramundo.sharepoint.com/sites/Exhibitors',
    [string]$Library = 'Documents'
)

Connect-PnPOnline -Url $SiteUrl -Interactive
$removed = 0

foreach ($item in Get-PnPListItem -List $Library -PageSize 500) {
    if ($item.FileSystemObjectType -ne 'File') { continue }
    $ref = $item['FileRef']
    foreach ($link in Get-PnPFileSharingLink -Identity $ref) {
        if ($link.Link.Scope -eq 'Anonymous' -and $PSCmdlet.ShouldProcess($ref, 'remove link')) {
            Remove-PnPFileSharingLink -FileUrl $ref -Identity $link.Id -Force
            $removed++
        }
    }
}
Write-Host "$removed anonymous links removed"
Disconnect-PnPOnline
