@echo off
setlocal enabledelayedexpansion
REM Sends all drawings in the outbox to the engineering office by FTP.
REM User name and password are asked for and not stored.

set OUTBOX=N:\Substations\Outbox
set SERVER=ftp.tarnow-engineering.eu
set CMDFILE=%TEMP%\ftp_%RANDOM%.txt

dir /b "%OUTBOX%\*.dwg" >nul 2>&1
if errorlevel 1 (
    echo Outbox is empty.
    exit /b 0
)

set /p FTPUSER=User for %SERVER%: 
set /p FTPPASS=Password: 

> "%CMDFILE%" echo user !FTPUSER! !FTPPASS!
>> "%CMDFILE%" echo binary
>> "%CMDFILE%" echo cd incoming/northgrid
>> "%CMDFILE%" echo lcd "%OUTBOX%"
>> "%CMDFILE%" echo prompt
>> "%CMDFILE%" echo mput *.dwg
>> "%CMDFILE%" echo quit

ftp -n -s:"%CMDFILE%" %SERVER%
del "%CMDFILE%"

if not exist "%OUTBOX%\sent" mkdir "%OUTBOX%\sent"
move /y "%OUTBOX%\*.dwg" "%OUTBOX%\sent" >nul
echo Finished.
endlocal
