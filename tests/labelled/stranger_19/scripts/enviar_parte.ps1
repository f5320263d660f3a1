# Instala la tarea y envía el parte de horas a la gestoría
param([switch]$Instalar)

$gestoria = 'laboral@gestoria-montalban.es'
$partes   = '\\servidor\personal\partes'

if ($Instalar) {
    $accion = New-ScheduledTaskAction -Execute 'powershell.exe' -Argument "-File `"$PSCommandPath`""
    $cuando = New-ScheduledTaskTrigger -Weekly -DaysOfWeek Friday -At 21:30
    Register-ScheduledTask -TaskName 'Parte de horas' -Action $accion -Trigger $cuando -Force | Out-Null
    Write-Host 'Tarea instalada'
    return
}

$horas = Get-ChildItem $partes -Filter *.csv | ForEach-Object { Import-Csv $_.FullName -Delimiter ';' } |
    Group-Object DNI | ForEach-Object {
        [pscustomobject]@{
            DNI    = $_.Name
            Nombre = $_.Group[0].Nombre
            Horas  = ($_.Group | Measure-Object -Property Horas -Sum).Sum
        }
    }

$fichero = Join-Path $env:TEMP 'parte_semana.csv'
$horas | Export-Csv $fichero -NoTypeInformation -Delimiter ';' -Encoding UTF8

$outlook = New-Object -ComObject Outlook.Application
$correo = $outlook.CreateItem(0)
$correo.To = $gestoria
$correo.Subject = 'Parte de horas de la semana'
[void]$correo.Attachments.Add($fichero)
$correo.Send()
