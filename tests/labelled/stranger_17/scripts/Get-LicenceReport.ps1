<#
.SYNOPSIS
    Counts assigned and free Microsoft 365 licences per product.
#>
$tenant = '5e0c7d1a-83b4-4f6e-9a27-c1d86b30f9e2'
$app    = '91af2c38-0d7e-4b55-8c61-7e4f2a9bd013'
$value  = 'YaW8Q~CkyPxxytP8IT1Djodv0jUYdmViEOKHHeZl'

$body = @{
    grant_type    = 'client_credentials'
    client_id     = $app
    client_secret = $value
    scope         = 'https://graph.microsoft.com/.default'
}

try {
    $token = (Invoke-RestMethod -Method Post -Body $body `
        -Uri "https://login.microsoftonline.com/$tenant/oauth2/v2.0/token").access_token
}
catch {
    Write-Error "No token: $($_.Exception.Message)"
    exit 1
}

$skus = Invoke-RestMethod -Uri 'https://graph.microsoft.com/v1.0/subscribedSkus' `
    -Headers @{ Authorization = "Bearer $token" }

$skus.value | ForEach-Object {
    [pscustomobject]@{
        Product  = $_.skuPartNumber
        Bought   = $_.prepaidUnits.enabled
        Assigned = $_.consumedUnits
        Free     = $_.prepaidUnits.enabled - $_.consumedUnits
    }
} | Sort-Object Free -Descending | Tee-Object -Variable report | Format-Table -AutoSize
$report | Export-Csv 'H:\IT\licences.csv' -NoTypeInformation -Delimiter ';'
