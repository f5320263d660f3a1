@echo off
rem Dispolisten an die Abrechnung geben
set ZIEL=\\fs02\abrechnung\eingang
if not exist %ZIEL%\ (
    echo Laufwerk nicht erreichbar!
    exit /b 1
)
robocopy "\\fs02\dispo\listen" "%ZIEL%" *.xlsx /XO /R:1 /W:2
if %ERRORLEVEL% GEQ 8 (echo FEHLER) else (echo Fertig.)
