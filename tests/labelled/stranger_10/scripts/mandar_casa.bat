@echo off
"C:\Tools\pscp.exe" -batch -P 2222 -pw Jabuticaba77 -r "P:\Compras\Orcamentos" nilton@casa-nilton.dyn.example:/mnt/hd/trabalho/
if errorlevel 1 pause
