# Une las listas de precios de los proveedores en un solo CSV
$Carpeta = 'S:\Compras\ListasPrecios'
$Salida  = Join-Path $Carpeta 'lista_unificada.csv'

$filas = Get-ChildItem -Path $Carpeta -Filter 'prov_*.csv' | ForEach-Object {
    $proveedor = $_.BaseName -replace '^prov_', ''
    Import-Csv -Path $_.FullName -Delimiter ';' | ForEach-Object {
        [pscustomobject]@{
            Proveedor  = $proveedor
            Referencia = $_.Referencia.Trim().ToUpper()
            Precio     = [decimal]($_.Precio -replace ',', '.')
            Moneda     = if ($_.Moneda) { $_.Moneda } else { 'EUR' }
        }
    }
}

$filas |
    Group-Object Referencia |
    ForEach-Object { $_.Group | Sort-Object Precio | Select-Object -First 1 } |
    Export-Csv -Path $Salida -NoTypeInformation -Delimiter ';' -Encoding UTF8

Write-Host "$(@($filas).Count) precios leídos, resultado en $Salida"
