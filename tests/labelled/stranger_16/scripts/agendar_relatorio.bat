@echo off
rem Agenda o relatorio semanal de vendas
setlocal
set TAREFA=RelatorioVendasSemanal
set SCRIPT=C:\Relatorios\vendas_semana.py
set PYTHON=C:\Python312\python.exe

schtasks /query /tn "%TAREFA%" >nul 2>&1
if %errorlevel%==0 (
    echo Removendo tarefa antiga...
    schtasks /delete /tn "%TAREFA%" /f
)

schtasks /create /tn "%TAREFA%" /tr "%PYTHON% %SCRIPT%" /sc weekly /d SUN /st 22:00

if %errorlevel%==0 (
    echo Tarefa criada: domingo as 22:00.
) else (
    echo Nao foi possivel criar a tarefa.
)
pause
