# Unpacks the supplier's ZIP files into folders by order number
param(
    [string]$Inbox = 'K:\Incoming',
    [string]$Root = 'K:\Orders'
)

Get-ChildItem $Inbox -Filter *.zip | ForEach-Object {
    if ($_.BaseName -match '(?<order>4\d{6})') {
        $target = Join-Path $Root $Matches.order
        New-Item -ItemType Directory $target -Force | Out-Null
        Expand-Archive $_.FullName -DestinationPath $target -Force
        Move-Item $_.FullName (Join-Path $Inbox 'done') -Force
        Write-Host "$($_.Name) -> $target"
    }
    else {
        Write-Warning "$($_.Name): no order number"
    }
}
