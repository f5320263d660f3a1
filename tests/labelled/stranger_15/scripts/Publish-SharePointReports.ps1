param(
    [string]$Folder = 'D:\Reports\Plant2',
    [string]$Library = 'Shared Documents/Plant2'
)

Connect-PnPOnline -Url 'https://lindnerwerke.sharepoint.com/sites/production' -Interactive

$files = Get-ChildItem $Folder -Filter *.pdf
$n = 0
foreach ($file in $files) {
    $n++
    Write-Progress -Activity 'Upload' -Status $file.Name -PercentComplete (100 * $n / $files.Count)
    $result = Add-PnPFile -Path $file.FullName -Folder $Library -Values @{ Plant = 'W2'; Kind = 'Report' }
    Write-Host $result.ServerRelativeUrl
}
Disconnect-PnPOnline
