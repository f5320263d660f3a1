@echo off
rem Copia a pasta do setor para o pendrive
setlocal
set ORIGEM=\\servidor01\setor\fiscal
set PENDRIVE=E:

if not exist %PENDRIVE%\ (
    echo Conecte o pendrive na unidade %PENDRIVE% e tente de novo.
    pause
    exit /b 1
)

robocopy "%ORIGEM%" "%PENDRIVE%\fiscal" /E /XO /R:1 /W:1 /NP
if %ERRORLEVEL% GEQ 8 (
    echo Houve erro na copia.
) else (
    echo Copia concluida.
)
pause
