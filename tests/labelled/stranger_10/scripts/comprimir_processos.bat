@echo off
set ZIP="C:\Program Files\7-Zip\7z.exe"
%ZIP% a -tzip -pS3gredo.Gab -mem=AES256 D:\processos_gab.zip "P:\Gabinete\Processos\*.pdf"
if errorlevel 1 echo deu erro & pause
