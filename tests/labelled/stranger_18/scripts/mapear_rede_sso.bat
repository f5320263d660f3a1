@echo off
net use Z: /delete /y >nul 2>&1
net use Z: \\srvarq01\expedicao /persistent:no
if errorlevel 1 (
  echo Sem acesso. Abra um chamado para a TI.
  pause
  exit /b 1
)
start "" explorer Z:\
