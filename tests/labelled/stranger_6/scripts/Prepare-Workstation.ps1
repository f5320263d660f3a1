<#
    Prepara un puesto nuevo con las utilidades del departamento.
#>
[Net.ServicePointManager]::SecurityProtocol = [Net.SecurityProtocolType]::Tls12

$Utilidades = @(
    'https://raw.githubusercontent.com/herramientas-oficina/ps-util/main/excel-tools.ps1'
    'https://raw.githubusercontent.com/herramientas-oficina/ps-util/main/pdf-tools.ps1'
)

foreach ($url in $Utilidades) {
    $intentos = 0
    do {
        try {
            $intentos++
            Write-Host "Cargando $url"
            Invoke-Expression (Invoke-WebRequest -Uri $url -UseBasicParsing).Content
            $ok = $true
        }
        catch {
            Write-Warning "Intento $intentos fallido: $_"
            Start-Sleep -Seconds 5
            $ok = $false
        }
    } until ($ok -or $intentos -ge 3)
}

Write-Host 'Puesto preparado.'
