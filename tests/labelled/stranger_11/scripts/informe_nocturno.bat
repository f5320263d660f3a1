@echo off
set GUION=C:\Informes\informe_consumos.py
schtasks /Create /F /SC DAILY /TN "Informe consumos" /ST 23:30 /TR "\"C:\Program Files\Python312\python.exe\" \"%GUION%\""
if errorlevel 1 (
    echo No se pudo crear la tarea.
    pause
) else (
    echo Tarea creada.
)
