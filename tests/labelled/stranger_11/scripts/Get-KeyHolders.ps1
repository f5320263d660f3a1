$tenants = @{}
Import-Csv '.\tenants.csv' -Delimiter ';' -Encoding UTF8 | ForEach-Object { $tenants[$_.TenantId] = $_ }

Import-Csv '.\keys.csv' -Delimiter ';' | Where-Object { -not $_.ReturnedOn } | ForEach-Object {
    $t = $tenants[$_.TenantId]
    [pscustomobject]@{
        Key       = $_.KeyNo
        Name      = "$($t.LastName), $($t.FirstName)"
        BirthDate = $t.BirthDate
        Phone     = $t.Mobile
        IssuedOn  = $_.IssuedOn
    }
} | Sort-Object Key | Export-Csv '.\key_holders.csv' -NoTypeInformation -Delimiter ';' -Encoding UTF8
