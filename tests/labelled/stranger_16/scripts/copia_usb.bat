@echo off
chcp 65001 >nul
title Copia para pendrive
set ORIGEM=\\srv-arquivos\engenharia\projetos\P-2025-114
set DESTINO=E:\P-2025-114

if not exist E:\ (
    echo Conecte o pendrive na unidade E: e tente de novo.
    pause
    exit /b 1
)

echo Copiando %ORIGEM% para o pendrive %DESTINO% ...
robocopy "%ORIGEM%" "%DESTINO%" /E /XO /R:1 /W:2 /NP

if errorlevel 8 (
    echo Houve erros na copia.
) else (
    echo Copia concluida em %date% %time%.
)
pause
