@echo off
rem Limpa a pasta temporaria do usuario
setlocal
echo Espaco antes:
for /f "tokens=3" %%a in ('dir /-c "%SystemDrive%\" ^| find "livres"') do echo %%a bytes

echo.
echo Limpando %TEMP% ...
del /q /f "%TEMP%\*.tmp" 2>nul
del /q /f "%TEMP%\*.log" 2>nul
for /d %%d in ("%TEMP%\~*") do rd /s /q "%%d" 2>nul

echo.
echo Espaco depois:
for /f "tokens=3" %%a in ('dir /-c "%SystemDrive%\" ^| find "livres"') do echo %%a bytes
endlocal
pause
