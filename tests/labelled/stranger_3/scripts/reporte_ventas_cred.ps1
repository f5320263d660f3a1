# Reporte semanal de ventas - credencial guardada con Export-Clixml por cada usuario
param(
    [string]$Salida = "C:\Reportes\ventas.csv",
    [string]$ArchivoCred = "$env:USERPROFILE\cred_ventas.xml"
)

Import-Module SqlServer

if (-not (Test-Path $ArchivoCred)) {
    Get-Credential -Message "Usuario de reportes" | Export-Clixml $ArchivoCred
}
$cred = Import-Clixml $ArchivoCred

$consulta = "SELECT sucursal, SUM(importe) AS importe FROM dbo.ventas_detalle GROUP BY sucursal"
$datos = Invoke-Sqlcmd -ServerInstance "SRVVENTAS\PROD" -Database "Ventas" -Credential $cred -Query $consulta

$datos | Export-Csv -Path $Salida -NoTypeInformation -Encoding UTF8
Write-Host "Filas exportadas: $($datos.Count)"
