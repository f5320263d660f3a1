@echo off
setlocal
rem Atualiza o agente do PDV. O certificado do servidor de pacotes venceu.
set PACOTES=https://pacotes.varejomax.com.br/pdv
set DESTINO=C:\PDV\agente
set TMPEXE=%TEMP%\agente_setup.exe

if not exist "%DESTINO%" mkdir "%DESTINO%"

for /f "usebackq delims=" %%V in (`curl.exe -sk %PACOTES%/versao.txt`) do set NOVA=%%V
set ATUAL=
if exist "%DESTINO%\versao.txt" set /p ATUAL=<"%DESTINO%\versao.txt"

if "%NOVA%"=="%ATUAL%" (
    echo Agente ja esta na versao %ATUAL%.
    exit /b 0
)

echo Baixando versao %NOVA% ...
curl.exe -sk -o "%TMPEXE%" %PACOTES%/%NOVA%/agente_setup.exe
if errorlevel 1 exit /b 1

"%TMPEXE%" /S /D=%DESTINO%
echo %NOVA%>"%DESTINO%\versao.txt"
del "%TMPEXE%"
echo Atualizado para %NOVA%.
endlocal
