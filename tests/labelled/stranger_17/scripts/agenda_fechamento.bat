@echo off
setlocal
rem Cria a tarefa agendada do fechamento noturno
set TAREFA=Fechamento Noturno
set PROGRAMA=C:\Relatorios\fechamento.cmd

net session >nul 2>&1
if errorlevel 1 (
    echo Execute como administrador.
    exit /b 1
)

schtasks /query /tn "%TAREFA%" >nul 2>&1
if not errorlevel 1 (
    echo A tarefa ja existe, recriando...
    schtasks /delete /tn "%TAREFA%" /f >nul
)

schtasks /create /tn "%TAREFA%" /tr "%PROGRAMA%" /sc daily /st 23:00 /ru SYSTEM /rl highest
if errorlevel 1 (
    echo Nao foi possivel criar a tarefa.
    exit /b 1
)
schtasks /query /tn "%TAREFA%" /fo list | findstr /i "Nome Hora"
endlocal
