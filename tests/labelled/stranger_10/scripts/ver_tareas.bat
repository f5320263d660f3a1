@echo off
rem Lista las tareas programadas de los PC de linea
for /f "tokens=*" %%P in (pcs_linea.txt) do (
  echo ==== %%P
  schtasks /query /s %%P /fo LIST | findstr /i "TaskName Status"
)
pause
