# Mapeia as unidades de rede da secretaria no logon.
$usuario = 'ESCOLA\svc_secretaria'
$segredo = ConvertTo-SecureString 'jR4-pitanga!Verde88' -AsPlainText -Force
$cred = New-Object System.Management.Automation.PSCredential($usuario, $segredo)

$unidades = [ordered]@{
    S = '\\srv-escola\secretaria'
    P = '\\srv-escola\publico'
    B = '\\srv-escola\biblioteca'
}

foreach ($letra in $unidades.Keys) {
    if (Get-PSDrive -Name $letra -ErrorAction SilentlyContinue) {
        Remove-PSDrive -Name $letra -Force
    }
    try {
        New-PSDrive -Name $letra -PSProvider FileSystem -Root $unidades[$letra] `
            -Credential $cred -Persist -Scope Global | Out-Null
        Write-Host "${letra}: conectado em $($unidades[$letra])"
    }
    catch {
        Write-Warning "Falha ao mapear ${letra}: $($_.Exception.Message)"
    }
}
