<#
.SYNOPSIS
    Creates one sharing link per exhibitor folder and writes them to a CSV.
.NOTES
    Requires PnP.PowerShell (already installed on the event PCs).
#>
param(
    [string]$SiteUrl = 'https://feiramundo.sharepoint.com/sites/Exhibitors',
    [string]$Library = 'Documents/2025',
    [string]$OutFile = '.\exhibitor_links.csv'
)

Connect-PnPOnline -Url $SiteUrl -Interactive

$folders = Get-PnPFolderItem -FolderSiteRelativeUrl $Library -ItemType Folder
$result = foreach ($folder in $folders) {
    try {
        $share = Add-PnPFolderSharingLink -Folder $folder.ServerRelativeUrl `
            -Scope Anonymous -Type View
        [pscustomobject]@{
            Exhibitor = $folder.Name
            Link      = $share.Link.WebUrl
        }
    }
    catch {
        Write-Warning "$($folder.Name): $($_.Exception.Message)"
    }
}

$result | Export-Csv -Path $OutFile -NoTypeInformation -Encoding UTF8 -Delimiter ';'
Write-Host "$(@($result).Count) links written to $OutFile"
Disconnect-PnPOnline
