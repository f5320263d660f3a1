@echo off
setlocal
rem ============================================================
rem  Copia a pasta da secretaria para o HD externo (rotulo BKPCASA)
rem ============================================================
set ORIGEM=\\srv-escola\secretaria\oficios
set ROTULO=BKPCASA
set DRIVE=

for %%D in (D E F G H I J K) do (
    vol %%D: 2>nul | find /i "%ROTULO%" >nul
    if not errorlevel 1 set DRIVE=%%D:
)

if "%DRIVE%"=="" (
    echo HD externo %ROTULO% nao encontrado.
    pause
    exit /b 1
)

set DESTINO=%DRIVE%\secretaria
echo Copiando %ORIGEM% para %DESTINO% ...
xcopy "%ORIGEM%" "%DESTINO%" /E /D /Y /I /Q
if errorlevel 1 (
    echo Ocorreu um erro na copia.
) else (
    echo Copia concluida em %DATE% %TIME%
)
pause
endlocal
