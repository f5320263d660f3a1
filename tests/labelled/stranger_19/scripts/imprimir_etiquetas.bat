@echo off
rem Envia etiquetas ZPL para a impressora da expedicao
setlocal
set ENTRADA=\\servidor\expedicao\etiquetas
set IMPRESSORA=\\expedicao-pc\ZEBRA_GK420
set HIST=%ENTRADA%\impressas\%date:~6,4%%date:~3,2%%date:~0,2%

if not exist "%HIST%" mkdir "%HIST%"

set /a TOTAL=0
for %%f in ("%ENTRADA%\*.zpl") do (
    copy /b "%%f" "%IMPRESSORA%" >nul
    if errorlevel 1 (
        echo Falha em %%~nxf
    ) else (
        move "%%f" "%HIST%" >nul
        set /a TOTAL+=1
    )
)
echo Etiquetas impressas: %TOTAL%
pause
