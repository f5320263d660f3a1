@echo off
setlocal enabledelayedexpansion
set SCAN=\\scanner01\out
set TARGET=R:\Inbox\%date:~-4%-%date:~3,2%-%date:~0,2%

if not exist "%TARGET%" mkdir "%TARGET%"

set /a N=0
for %%F in ("%SCAN%\*.pdf") do (
    move "%%F" "%TARGET%\" >nul
    if errorlevel 1 (
        echo could not move %%~nxF
    ) else (
        set /a N+=1
    )
)

echo !N! scans moved to %TARGET%
if !N! gtr 0 explorer "%TARGET%"
endlocal
pause
