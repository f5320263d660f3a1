@echo off
setlocal enabledelayedexpansion
chcp 65001 >nul
rem Procura paciente no CSV da recepcao
rem Colunas: registro;nome;nascimento;convenio;carteirinha;telefone
set CSV=\\clinica-fs\praxis\pacientes.csv

if not exist "%CSV%" (
    echo Arquivo de pacientes indisponivel.
    exit /b 1
)

:pergunta
set NOME=
set /p NOME=Parte do nome (vazio para sair): 
if "%NOME%"=="" goto fim

set ACHOU=0
for /f "tokens=1-6 delims=;" %%A in ('findstr /i /c:"%NOME%" "%CSV%"') do (
    set /a ACHOU+=1
    echo --------------------------------------
    echo Registro:   %%A
    echo Paciente:   %%B
    echo Nascimento: %%C
    echo Convenio:   %%D - %%E
    echo Telefone:   %%F
)
echo.
echo !ACHOU! paciente(s) encontrado(s)
goto pergunta

:fim
endlocal
