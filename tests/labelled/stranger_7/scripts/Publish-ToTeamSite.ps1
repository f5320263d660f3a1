# Publishes the report on the SharePoint site of the department
#Requires -Modules PnP.PowerShell
param(
    [Parameter(Mandatory)][string]$Report,
    [string]$Site = "https://northfield.sharepoint.com/sites/controlling",
    [string]$Folder = "Shared Documents/Reports"
)

if (-not (Test-Path $Report)) {
    Write-Error "$Report not found"
    exit 1
}

Connect-PnPOnline -Url $Site -Interactive
try {
    $file = Add-PnPFile -Path $Report -Folder $Folder -Values @{ Title = (Split-Path $Report -Leaf) }
    Write-Host "Published: $($file.ServerRelativeUrl)"
}
finally {
    Disconnect-PnPOnline
}
