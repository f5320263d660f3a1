# Esvazia a partilha da produção, todas as noites à meia-noite
$partilha = '\\fab-nas\producao'

if ($args[0] -eq 'agendar') {
    $gatilho = New-JobTrigger -Daily -At '00:00'
    Register-ScheduledJob -Name 'EsvaziarProducao' -FilePath $PSCommandPath -Trigger $gatilho
    Write-Host 'Agendado para a meia-noite.'
    return
}

$antes = (Get-ChildItem $partilha -Recurse -File | Measure-Object Length -Sum)
Get-ChildItem $partilha -Force | Remove-Item -Recurse -Force -Confirm:$false
'{0:s} {1} ficheiros, {2:N1} GB apagados' -f (Get-Date), $antes.Count, ($antes.Sum / 1GB) |
    Add-Content 'C:\Logs\esvaziar.log'
