@echo off
rem Agenda a atualizacao das tabelas fiscais para as 02:15
set TAREFA=Atualiza tabelas fiscais
set SCRIPT=C:\Fiscal\atualiza_tabelas.cmd

if not exist "%SCRIPT%" (
    echo Nao encontrei %SCRIPT%
    exit /b 1
)

schtasks /query /tn "%TAREFA%" >nul 2>&1
if not errorlevel 1 schtasks /delete /tn "%TAREFA%" /f

schtasks /create /tn "%TAREFA%" /tr "%SCRIPT%" /sc daily /st 02:15 /ru SYSTEM /rl HIGHEST
schtasks /query /tn "%TAREFA%" /v /fo list
pause
