@echo off
chcp 65001 >nul
title Copia para o servidor de backup
set ORIGEM=\\srv-arquivos\engenharia\projetos\P-2025-114
set DESTINO=\\srv-backup\engenharia\P-2025-114

if not exist "\\srv-backup\engenharia" (
    echo Servidor de backup fora do ar. Avise a TI.
    pause
    exit /b 1
)

echo Copiando %ORIGEM% para %DESTINO% ...
robocopy "%ORIGEM%" "%DESTINO%" /E /XO /R:1 /W:2 /NP /LOG+:"%TEMP%\copia.log"

if errorlevel 8 (
    echo Houve erros na copia. Veja %TEMP%\copia.log
) else (
    echo Copia concluida em %date% %time%.
)
pause
