@echo off
rem Counts the EDI files that wait, per message type
setlocal enabledelayedexpansion
set OUT=D:\EDI\out
set /a total=0

for %%t in (COPRAR COPARN CODECO BAPLIE) do (
    set /a n=0
    for %%f in ("%OUT%\%%t*.edi") do set /a n+=1
    set /a total+=n
    echo %%t: !n!
)
echo ----------------
echo Total: %total%
if %total% gtr 50 echo Please tell the operations desk, the terminal seems not to fetch them.
pause
