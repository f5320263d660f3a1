@echo off
rem Dispolisten mit nach Hause nehmen
set STICK=E:
if not exist %STICK%\ (
    echo Bitte USB-Stick einstecken!
    pause
    exit /b 1
)
robocopy "\\fs02\dispo\listen" "%STICK%\dispo" *.xlsx *.pdf /XO /R:1 /W:2
echo Fertig.
pause
