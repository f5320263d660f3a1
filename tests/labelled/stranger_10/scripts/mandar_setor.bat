@echo off
"C:\Tools\pscp.exe" -batch -agent -r "P:\Compras\Orcamentos" compras@srv-arquivos.prefeitura-lagoaclara.example:/dados/compras/
if errorlevel 1 pause
