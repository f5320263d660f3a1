@echo off
setlocal
set SRC=\\granit-fs\payroll\payslips\%1
set ARCHIVE=%TEMP%\payslips_%1.7z

if "%1"=="" (
    echo Usage: pack_payslips_7z.bat 2025-05
    exit /b 1
)

rem one PDF per employee: surname_firstname_taxid.pdf
"C:\Program Files\7-Zip\7z.exe" a -t7z -mhe=on -pLohn!Granit77 "%ARCHIVE%" "%SRC%\*.pdf"
if errorlevel 1 exit /b 1

move /Y "%ARCHIVE%" E:\
echo Done. Please hand over the stick.
