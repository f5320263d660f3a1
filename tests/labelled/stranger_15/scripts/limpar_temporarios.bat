@echo off
rem Limpa os temporarios do emissor de notas e reinicia o programa
set PASTA=C:\Emissor\temp
set PROGRAMA=C:\Emissor\emissor.exe

tasklist /fi "imagename eq emissor.exe" | find /i "emissor.exe" >nul
if not errorlevel 1 (
    echo Fechando o emissor...
    taskkill /im emissor.exe /t
    timeout /t 5 >nul
)

if exist "%PASTA%" (
    del /q "%PASTA%\*.tmp"
    del /q "%PASTA%\*.bak"
)
echo Temporarios apagados.
start "" "%PROGRAMA%"
