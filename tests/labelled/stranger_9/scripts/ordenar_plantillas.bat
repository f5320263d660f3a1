@echo off
setlocal enabledelayedexpansion
set ORIGEN=S:\Plantillas
set /a N=0

for %%F in ("%ORIGEN%\*.*") do (
    set EXT=%%~xF
    set EXT=!EXT:~1!
    if not exist "%ORIGEN%\!EXT!" mkdir "%ORIGEN%\!EXT!"
    move /y "%%F" "%ORIGEN%\!EXT!\" >nul && set /a N+=1
)
echo !N! ficheros ordenados
endlocal
