@echo off
set TAREFA=LoteImpressao
set PROGRAMA=D:\Impressao\lote.cmd
schtasks /query /tn %TAREFA% >nul 2>&1 && schtasks /delete /tn %TAREFA% /f
schtasks /create /tn %TAREFA% /tr "%PROGRAMA%" /sc weekly /d MON,TUE,WED,THU,FRI /st 22:00
echo Tarefa criada
