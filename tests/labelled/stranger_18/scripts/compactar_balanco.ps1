param(
    [string]$Pasta = 'F:\Contabilidade\Balanco2024',
    [string]$Destino = '\\srvarq02\arquivo\contabilidade\balanco2024.zip'
)
if (Test-Path $Destino) { throw "Ja existe: $Destino" }
Compress-Archive -Path "$Pasta\*" -DestinationPath $Destino -CompressionLevel Optimal
Get-Item $Destino | Select-Object Name, Length, LastWriteTime
