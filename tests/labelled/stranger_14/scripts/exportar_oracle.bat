@echo off
rem Exporta as faturas do dia para a contabilidade
set ORACLE_HOME=C:\oracle\product\12.2.0\client_1
set PATH=%ORACLE_HOME%\bin;%PATH%
set NLS_LANG=BRAZILIAN PORTUGUESE_BRAZIL.WE8MSWIN1252

cd /d D:\Integracao\faturas

sqlplus -s contabil/Agua_2o23@ORAVALE @faturas_dia.sql > faturas.csv
if errorlevel 1 (
    echo Erro no SQLPlus
    pause
    exit /b 1
)

for %%A in (faturas.csv) do if %%~zA lss 100 (
    echo Arquivo vazio, confira se o faturamento ja rodou
    pause
    exit /b 2
)

copy /y faturas.csv \\srv-contab\entrada\faturas_%date:~6,4%%date:~3,2%%date:~0,2%.csv
echo Pronto.
