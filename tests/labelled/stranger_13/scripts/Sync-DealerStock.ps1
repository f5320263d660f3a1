# Sends the stock list to the importer's storage
$sas = 'https://importerdata.blob.core.windows.net/dealer-4471?sp=acw&st=2024-03-01T00:00:00Z&se=2025-03-01T00:00:00Z&sv=2022-11-02&sr=c&sig=9kQvT3zLmXw2RpYb7HnCfJ8sGeUaO4iMtZxB1yDjNqE%3D'
$file = 'D:\Dealer\stock.csv'

$name = 'stock_{0:yyyyMMdd}.csv' -f (Get-Date)
$container, $query = $sas -split '\?', 2
$uri = "$container/$name`?$query"

$headers = @{ 'x-ms-blob-type' = 'BlockBlob' }
Invoke-RestMethod -Uri $uri -Method Put -Headers $headers -InFile $file -ContentType 'text/csv'

$lines = (Get-Content $file | Measure-Object -Line).Lines - 1
Write-Host "$lines cars sent as $name"
