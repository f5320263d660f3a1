@echo off
rem Sets up the scrap report on this PC
setlocal
cd /d "%~dp0"

py -3 -m pip install --upgrade pandas xlsxwriter pyodbc
if errorlevel 1 (
    echo Installation failed.
    pause
    exit /b 1
)

schtasks /create /f /tn "ScrapReport" /sc weekly /d MON,TUE,WED,THU,FRI /st 22:30 /tr "\"%~dp0run_report.cmd\""
echo Done.
pause
