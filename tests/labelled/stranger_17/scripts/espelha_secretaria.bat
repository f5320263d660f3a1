@echo off
setlocal
rem Espelha os oficios da secretaria no servidor de backup da escola.
set ORIGEM=\\srv-escola\secretaria\oficios
set DESTINO=\\srv-backup\espelho\oficios
set LOG=\\srv-backup\espelho\log_oficios.txt

if not exist "%DESTINO%" (
    echo Servidor de backup indisponivel.
    exit /b 1
)

robocopy "%ORIGEM%" "%DESTINO%" /E /XO /R:2 /W:10 /LOG+:"%LOG%" /TEE /NP
set RC=%ERRORLEVEL%

if %RC% GEQ 8 (
    echo Erro na copia, codigo %RC%. Veja o log.
    exit /b %RC%
)
echo Copia concluida.
endlocal
