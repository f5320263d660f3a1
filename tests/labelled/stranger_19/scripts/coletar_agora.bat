@echo off
rem Roda a coleta dos medidores e mostra o tempo
setlocal
set PROGRAMA=C:\Coleta\coletar.exe
set LOG=C:\Coleta\log\coleta.log

if not exist "%PROGRAMA%" (
    echo Programa nao encontrado: %PROGRAMA%
    exit /b 1
)

set INICIO=%time:~0,8%
echo Inicio: %date% %INICIO%
"%PROGRAMA%" /silencioso > "%LOG%" 2>&1
set CODIGO=%errorlevel%
echo Fim:    %date% %time:~0,8%

if not "%CODIGO%"=="0" (
    echo A coleta terminou com erro %CODIGO%
    notepad "%LOG%"
)
findstr /c:"medidor" "%LOG%" | find /c /v ""
pause
