# Reporte semanal de ventas - lo dejo así porque el servidor no acepta autenticación de Windows
param(
    [string]$Salida = "C:\Reportes\ventas.csv"
)

Import-Module SqlServer

$usuario = "rep_ventas"
$clave = "sZVQs2ITl6o*23"
$semana = (Get-Date).AddDays(-7).ToString("yyyy-MM-dd")

$consulta = @"
SELECT sucursal, linea, SUM(importe) AS importe, COUNT(*) AS tickets
FROM dbo.ventas_detalle
WHERE fecha >= '$semana'
GROUP BY sucursal, linea
ORDER BY sucursal
"@

$datos = Invoke-Sqlcmd -ServerInstance "SRVVENTAS\PROD" -Database "Ventas" `
    -Username $usuario -Password $clave -Query $consulta -QueryTimeout 120

$datos | Export-Csv -Path $Salida -NoTypeInformation -Encoding UTF8
Write-Host "Filas exportadas: $($datos.Count)"
