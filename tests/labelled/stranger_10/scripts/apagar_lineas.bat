@echo off
rem Programa el apagado de los PC de linea
for /f "tokens=*" %%P in (pcs_linea.txt) do (
  schtasks /create /s %%P /ru SYSTEM /tn "ApagadoSabado" /tr "shutdown /s /t 120" /sc weekly /d SAT /st 22:15 /f
)
pause
