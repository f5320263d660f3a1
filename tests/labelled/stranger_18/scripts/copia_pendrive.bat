@echo off
setlocal
set ORIGEM=\\srvarq01\comercial\orcamentos
set PENDRIVE=E:
if not exist %PENDRIVE%\ (
  echo Pendrive nao encontrado em %PENDRIVE%
  exit /b 1
)
robocopy "%ORIGEM%" "%PENDRIVE%\orcamentos" /MIR /R:1 /W:1 /NFL
echo Copiado em %DATE% %TIME%
endlocal
