$acao = New-ScheduledTaskAction -Execute 'powershell.exe' `
    -Argument '-NoProfile -File "C:\Rotinas\relatorio_podas.ps1"' -WorkingDirectory 'C:\Rotinas'
$gatilho = New-ScheduledTaskTrigger -Weekly -DaysOfWeek Sunday -At '05:00'
$opcoes = New-ScheduledTaskSettingsSet -StartWhenAvailable -WakeToRun

Register-ScheduledTask -TaskName 'Relatorio de podas' -Action $acao -Trigger $gatilho `
    -Settings $opcoes -Description 'Gera o relatório semanal de podas' -Force | Out-Null

Write-Host 'Tarefa criada. Próxima execução:'
(Get-ScheduledTaskInfo -TaskName 'Relatorio de podas').NextRunTime
