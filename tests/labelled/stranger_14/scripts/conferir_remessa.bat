@echo off
set REMESSA=D:\Financeiro\remessa\FORNEC_%date:~6,4%%date:~3,2%%date:~0,2%.TXT

if not exist "%REMESSA%" (
    echo Remessa de hoje nao encontrada.
    pause
    exit /b 1
)

for /f %%L in ('find /v /c "" ^< "%REMESSA%"') do set LINHAS=%%L
for %%A in ("%REMESSA%") do set TAMANHO=%%~zA

echo Arquivo: %REMESSA%
echo Linhas : %LINHAS%
echo Bytes  : %TAMANHO%

rem o CNAB 240 tem 240 posicoes mais fim de linha
set /a ESPERADO=%LINHAS%*242
if not %TAMANHO%==%ESPERADO% echo ATENCAO: ha linha com tamanho diferente de 240
pause
