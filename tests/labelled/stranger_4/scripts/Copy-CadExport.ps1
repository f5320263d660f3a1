# Copies the CAD export to my Azure storage so that the freelancer can fetch it
$account   = "stfreelance7731"
$sas       = "?sv=2023-11-03&ss=b&srt=co&sp=rwlac&se=2027-12-31T22:59:59Z&sig=3o6Q6vFNtfhZF0LJwfVQWeYc77TsCBRO5sJdjKjeTyu%3D"
$container = "exchange"
$source    = "\\fileserver\engineering\cad_export"

Get-ChildItem $source -File -Recurse | ForEach-Object {
    $rel = $_.FullName.Substring($source.Length + 1).Replace('\', '/')
    $uri = "https://$account.blob.core.windows.net/$container/$rel$sas"
    try {
        Invoke-RestMethod -Uri $uri -Method Put -InFile $_.FullName -Headers @{ 'x-ms-blob-type' = 'BlockBlob' } | Out-Null
        Write-Host "uploaded $rel"
    }
    catch {
        Write-Warning "$rel : $($_.Exception.Message)"
    }
}
