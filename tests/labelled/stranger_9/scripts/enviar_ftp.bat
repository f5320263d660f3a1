@echo off
rem Sube las listas de precios al servidor del distribuidor
set ORDENES=%TEMP%\ftp_ordenes.txt

> "%ORDENES%" echo open ftp.distribuciones-levante.example
>> "%ORDENES%" echo user ferreteria_sol
>> "%ORDENES%" echo Martillo-y-Clavo_3
>> "%ORDENES%" echo binary
>> "%ORDENES%" echo lcd S:\Precios\salida
>> "%ORDENES%" echo cd /entrada
>> "%ORDENES%" echo mput *.csv
>> "%ORDENES%" echo bye

ftp -n -i -s:"%ORDENES%"
del "%ORDENES%"
echo Listo.
