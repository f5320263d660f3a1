$nominas = Import-Csv -Path 'N:\RRHH\nominas_10.csv' -Delimiter ';' -Encoding UTF8

$nominas |
    Where-Object { [decimal]$_.CuotaSindical -gt 0 } |
    Select-Object NIF, Empleado, Sindicato, CuotaSindical, IBAN |
    Group-Object Sindicato |
    ForEach-Object {
        $_.Group | Export-Csv -Path "N:\RRHH\cuotas_$($_.Name).csv" -Delimiter ';' -NoTypeInformation -Encoding UTF8
        '{0}: {1} afiliados' -f $_.Name, $_.Count
    }
