@echo off
setlocal
set LIST=\\pharma-fs\it\tills.txt
set OUT=%USERPROFILE%\Desktop\till_versions.txt
echo Till versions of %DATE% > "%OUT%"

for /f "usebackq tokens=1,2 delims=;" %%a in ("%LIST%") do (
    if exist "\\%%a\c$\TillHelper\version.txt" (
        for /f "delims=" %%v in ('type "\\%%a\c$\TillHelper\version.txt"') do echo %%b;%%a;%%v >> "%OUT%"
    ) else (
        echo %%b;%%a;not reachable >> "%OUT%"
    )
)
type "%OUT%"
pause
