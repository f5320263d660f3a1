@echo off
rem Map the network drives of the dispatch office
net use * /delete /y >nul 2>&1

net use S: \\fs03\dispatch      /user:SPEDNORD\dispo1 Anhaenger_4711 /persistent:no
net use T: \\fs03\tachographs   /user:SPEDNORD\dispo1 Anhaenger_4711 /persistent:no
net use V: \\fs03\templates     /user:SPEDNORD\dispo1 Anhaenger_4711 /persistent:no

if errorlevel 1 (
    echo One of the drives could not be mapped.
    pause
    exit /b 1
)
echo Drives are mapped.
timeout /t 3 >nul
