@echo off
rem Sends EDI files to the terminal; "edi_watch install" plans it every hour
if /i "%1"=="install" (
    schtasks /create /tn "EDI to terminal" /tr "%~f0" /sc hourly /mo 1 /st 00:10 /ru SYSTEM /f
    goto :eof
)

set OUT=D:\EDI\out
set DONE=D:\EDI\done
if not exist "%DONE%" mkdir "%DONE%"

for %%f in ("%OUT%\*.edi") do (
    curl --silent --show-error --netrc -T "%%f" ftps://edi.sado-terminal.example/inbound/
    if not errorlevel 1 (
        move /y "%%f" "%DONE%\" >nul
        echo %date% %time% %%~nxf sent>>D:\EDI\edi.log
    )
)
