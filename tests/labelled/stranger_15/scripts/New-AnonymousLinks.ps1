# Creates anonymous links on all files of a folder
param(
    [string]$SiteUrl = 'https://rheinpumpen.sharepoint.com/sites/sales',
    [string]$Folder = 'Shared Documents/Quotes/Open'
)

Connect-PnPOnline -Url $SiteUrl -Interactive

$links = foreach ($file in Get-PnPFolderItem -FolderSiteRelativeUrl $Folder -ItemType File) {
    $link = Add-PnPFileSharingLink -FileUrl $file.ServerRelativeUrl -ShareType View -Scope Anonymous
    [pscustomobject]@{
        File = $file.Name
        Link = $link.Link.WebUrl
    }
}

$links | Export-Csv .\links.csv -NoTypeInformation -Encoding UTF8
$links | Format-List
Disconnect-PnPOnline
