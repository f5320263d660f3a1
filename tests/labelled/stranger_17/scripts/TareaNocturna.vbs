' Registra una tarea diaria a las 22:15 que reinicia el servicio de telemedida.
Option Explicit

Const TRIGGER_DAILY = 2
Const ACTION_EXEC = 0
Const CREATE_OR_UPDATE = 6
Const LOGON_SERVICE = 5

Dim servicio, carpeta, definicion, disparador, accion
Set servicio = CreateObject("Schedule.Service")
servicio.Connect
Set carpeta = servicio.GetFolder("\")
Set definicion = servicio.NewTask(0)

definicion.RegistrationInfo.Description = "Reinicio del servicio de telemedida"
definicion.Settings.StartWhenAvailable = True

Set disparador = definicion.Triggers.Create(TRIGGER_DAILY)
disparador.StartBoundary = FechaIso(Date) & "T22:15:00"
disparador.DaysInterval = 1

Set accion = definicion.Actions.Create(ACTION_EXEC)
accion.Path = "C:\Telemedida\reiniciar.cmd"

carpeta.RegisterTaskDefinition "Reinicio telemedida", definicion, _
    CREATE_OR_UPDATE, "SYSTEM", , LOGON_SERVICE
WScript.Echo "Tarea registrada."

Function FechaIso(d)
    FechaIso = Year(d) & "-" & Right("0" & Month(d), 2) & "-" & Right("0" & Day(d), 2)
End Function
