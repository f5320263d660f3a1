@echo off
net use Z: /delete /y >nul 2>&1
net use Z: \\srvarq01\expedicao /user:CONCRETOSUL\expedicao Palmito#2290 /persistent:yes
if errorlevel 1 (
  echo Nao foi possivel mapear
  pause
  exit /b 1
)
start "" explorer Z:\
