@echo off
setlocal
set SRC=\\granit-fs\projects\%1\released
set TARGET=\\granit-fs\exchange\%1
set ARCHIVE=%TEMP%\plans_%1.zip

if "%1"=="" (
    echo Usage: pack_plans_share.bat PROJECT
    exit /b 1
)

if not exist "%TARGET%" mkdir "%TARGET%"
if exist "%ARCHIVE%" del "%ARCHIVE%"
"C:\Program Files\7-Zip\7z.exe" a -tzip "%ARCHIVE%" "%SRC%\*.pdf" "%SRC%\*.dwg"
if errorlevel 1 exit /b 1

move /Y "%ARCHIVE%" "%TARGET%"
echo The plans are in %TARGET%
