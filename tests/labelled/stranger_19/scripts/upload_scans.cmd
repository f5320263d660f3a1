@echo off
rem Sends the scanned delivery slips to the haulier's FTP
setlocal
set SCANS=D:\Scans\Delivery
set CMDFILE=%TEMP%\ftpcmd.txt

if not exist "%SCANS%\*.pdf" (
  echo No scans today
  exit /b 0
)

(
  echo open ftp.gantry-haulage.com
  echo user ossian_plant Tq8vLm29xRd4
  echo binary
  echo cd pod
  echo lcd %SCANS%
  echo prompt
  echo mput *.pdf
  echo bye
) > "%CMDFILE%"

ftp -n -s:"%CMDFILE%"
del "%CMDFILE%"
move "%SCANS%\*.pdf" "%SCANS%\sent" >nul
