@echo off
rem copies the CAD folder to my NAS at home
setlocal
set SRC=\\cadsrv\models\active
set NAS=\\10.77.4.2\backup
set DRIVE=Y:

net use %DRIVE% %NAS% * /user:mortimer /persistent:no
if errorlevel 1 (
    echo NAS at home not reachable
    goto :end
)

robocopy "%SRC%" "%DRIVE%\cad" *.sldprt *.sldasm *.slddrw /S /XO /R:1 /W:1 /NP /TEE /LOG:"%TEMP%\nas_home.log"
if %errorlevel% geq 8 echo Some files failed, see %TEMP%\nas_home.log

net use %DRIVE% /delete /y
:end
pause
