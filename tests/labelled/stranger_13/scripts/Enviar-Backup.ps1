# Cópia dos processos dos pacientes para a pen, todas as noites
param([switch]$Instalar)

if ($Instalar) {
    schtasks.exe /Create /F /TN 'Copia pacientes' /SC DAILY /ST 21:30 `
        /TR "powershell.exe -NoProfile -File `"$PSCommandPath`""
    return
}

$pen = Get-Volume | Where-Object { $_.DriveType -eq 'Removable' -and $_.FileSystemLabel -eq 'COPIA' } |
    Select-Object -First 1
if (-not $pen) {
    Write-Warning 'A pen não está ligada.'
    exit 1
}

$destino = '{0}:\pacientes_{1:yyyyMMdd}' -f $pen.DriveLetter, (Get-Date)
robocopy 'D:\Consultorio\Pacientes' $destino /E /R:1 /W:1 /NP | Out-Null
Write-Host "Copiado para $destino"
