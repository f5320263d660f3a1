@echo off
setlocal
set ORIGEM=\\srvarq01\comercial\orcamentos
set DESTINO=\\srvarq02\arquivo\comercial\orcamentos
if not exist "%DESTINO%\" mkdir "%DESTINO%"
robocopy "%ORIGEM%" "%DESTINO%" /E /R:1 /W:1 /NFL /XO
if errorlevel 8 exit /b 1
echo Copiado em %DATE% %TIME%
endlocal
