@echo off
rem Agenda a coleta dos medidores
setlocal
set TAREFA=ColetaMedidores
set PROGRAMA=C:\Coleta\coletar.exe
set HORA=05:00

if not exist "%PROGRAMA%" (
    echo Programa nao encontrado: %PROGRAMA%
    exit /b 1
)

schtasks /query /tn "%TAREFA%" >nul 2>&1
if not errorlevel 1 (
    echo Tarefa ja existe, recriando...
    schtasks /delete /tn "%TAREFA%" /f
)

schtasks /create /tn "%TAREFA%" /tr "\"%PROGRAMA%\" /silencioso" /sc daily /st %HORA% /rl highest /f
if errorlevel 1 (
    echo Falha ao criar a tarefa
    exit /b 1
)
schtasks /query /tn "%TAREFA%" /fo list
pause
