@echo off
set ZIP="C:\Program Files\7-Zip\7z.exe"
%ZIP% a -tzip -mx9 -p- P:\Secretaria\atas_2026.zip "P:\Secretaria\Atas\2026\*.pdf"
if errorlevel 1 echo deu erro & pause
