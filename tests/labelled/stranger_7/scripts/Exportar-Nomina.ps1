# Exporta la nómina del mes para el banco
param([string]$Mes = (Get-Date -Format "yyyyMM"))

$cadena = "Data Source=srv-nomina;Initial Catalog=Nomina;User ID=exportador;Password=Olivo.Seco+33"
$consulta = @"
SELECT t.nif, t.apellidos, t.nombre, t.cuenta_iban, n.liquido
FROM trabajadores t INNER JOIN nominas n ON n.id_trabajador = t.id
WHERE n.mes = '$Mes'
"@

$conexion = New-Object System.Data.SqlClient.SqlConnection $cadena
$adaptador = New-Object System.Data.SqlClient.SqlDataAdapter $consulta, $conexion
$datos = New-Object System.Data.DataSet
try {
    [void]$adaptador.Fill($datos)
}
catch {
    Write-Error "No se pudo leer la nómina: $_"
    exit 1
}

$archivo = "nomina_$Mes.csv"
$datos.Tables[0] | Export-Csv $archivo -Delimiter ";" -NoTypeInformation -Encoding UTF8
Write-Host "$($datos.Tables[0].Rows.Count) trabajadores exportados a $archivo"
