$resumen = Import-Csv -Path 'N:\Control\nomina_por_centro_10.csv' -Delimiter ';' -Encoding UTF8
$presupuesto = Import-Csv -Path 'N:\Control\presupuesto.csv' -Delimiter ';' | Group-Object Centro -AsHashTable

$resumen | ForEach-Object {
    $plan = [decimal]$presupuesto[$_.Centro][0].Octubre
    [pscustomobject]@{
        Centro     = $_.Centro
        Plantilla  = $_.Plantilla
        Coste      = [decimal]$_.CosteTotal
        Desviacion = [math]::Round(([decimal]$_.CosteTotal - $plan) / $plan * 100, 1)
    }
} | Sort-Object Desviacion -Descending | Format-Table -AutoSize
