Const TRIGGER_DIARIO = 2
Set servico = CreateObject("Schedule.Service")
servico.Connect
Set tarefa = servico.NewTask(0)
tarefa.RegistrationInfo.Description = "Esvazia a fila de impressao"
Set gatilho = tarefa.Triggers.Create(TRIGGER_DIARIO)
gatilho.StartBoundary = "2026-11-30T23:00:00"
gatilho.DaysInterval = 1
Set acao = tarefa.Actions.Create(0)
acao.Path = "C:\Scripts\fila_impressao.cmd"
servico.GetFolder("\").RegisterTaskDefinition "FilaImpressao", tarefa, 6, , , 3
WScript.Echo "agendada"
