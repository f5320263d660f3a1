@echo off
rem Copia os contratos para o pendrive
setlocal
set ORIGEM=\\servidor\juridico\Contratos
set UNIDADE=E:

if not exist %UNIDADE%\ (
    echo Conecte o pendrive na unidade %UNIDADE%
    pause
    exit /b 1
)

for /f "tokens=2 delims==" %%d in ('wmic logicaldisk where "DeviceID='%UNIDADE%'" get DriveType /value ^| find "="') do set TIPO=%%d
if not "%TIPO%"=="2" (
    echo %UNIDADE% nao e um pendrive
    exit /b 1
)

xcopy "%ORIGEM%" "%UNIDADE%\Contratos" /E /I /D /Y /Q
echo Copia terminada: %date% %time% >> "%UNIDADE%\copia.log"
pause
