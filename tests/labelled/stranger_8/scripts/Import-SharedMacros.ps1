# Offer totals, with helper functions from the folder that everybody can write to.
$helpers = '\\filesrv02\everyone\scripts'

Get-ChildItem -Path $helpers -Filter *.ps1 | ForEach-Object {
    . $_.FullName
}

$offers = Import-Csv '.\offers.csv' -Delimiter ';'
foreach ($offer in $offers) {
    $offer | Add-Member -NotePropertyName total -NotePropertyValue (Get-OfferTotal $offer)
}
$offers | Export-Csv '.\offers_total.csv' -Delimiter ';' -NoTypeInformation
Write-Host "$($offers.Count) offers calculated"
