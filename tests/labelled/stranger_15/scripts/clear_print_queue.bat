@echo off
rem Clear the print queue (start as administrator)
net session >nul 2>&1
if errorlevel 1 (
    echo Please start with "Run as administrator".
    pause
    exit /b 1
)

echo Stopping the spooler...
net stop spooler
del /q /f "%SystemRoot%\System32\spool\PRINTERS\*.spl"
del /q /f "%SystemRoot%\System32\spool\PRINTERS\*.shd"
net start spooler
echo The print queue is empty.
pause
