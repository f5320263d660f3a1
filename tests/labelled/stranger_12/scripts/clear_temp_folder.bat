@echo off
set SCAN=%LOCALAPPDATA%\ScanTool\Temp
if not exist "%SCAN%" goto :eof
forfiles /P "%SCAN%" /M *.tmp /D -14 /C "cmd /c del @path" 2>nul
forfiles /P "%SCAN%" /M *.tif /D -14 /C "cmd /c del @path" 2>nul
echo Scanner leftovers removed from %SCAN%
