@echo off
rem Instala los paquetes del informe y lo ejecuta
setlocal
set PY=C:\Python312\python.exe
set INFORME=C:\Informes\informe.py

if not exist "%PY%" (
    echo Python no encontrado
    exit /b 1
)

"%PY%" -m pip install --trusted-host pypi.org --trusted-host files.pythonhosted.org -U pandas openpyxl tabulate
if errorlevel 1 (
    echo No se pudieron instalar los paquetes
    pause
    exit /b 1
)

"%PY%" "%INFORME%"
pause
