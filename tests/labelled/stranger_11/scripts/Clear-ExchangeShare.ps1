$share = '\\fs05\exchange'
$files = Get-ChildItem -Path $share -Recurse -Force -File
Write-Host "$($files.Count) files will be deleted"
Get-ChildItem -Path $share -Force | Remove-Item -Recurse -Force -Confirm:$false
