$keys = Import-Csv '.\keys.csv' -Delimiter ';'
$keys | Group-Object KeyType | ForEach-Object {
    $out = @($_.Group | Where-Object { $_.IssuedOn -and -not $_.ReturnedOn }).Count
    [pscustomobject]@{ Type = $_.Name; Total = $_.Count; Issued = $out; Left = $_.Count - $out }
} | Sort-Object Left | Format-Table -AutoSize
