@echo off
rem Connects the drive of the teachers; Windows asks for the password
set SHARE=\\srv-escola\docentes

if exist T:\ (
    echo Drive T: is already there.
    goto :end
)
set /p TEACHER=User name:
net use T: %SHARE% /user:ESCOLA\%TEACHER% * /persistent:no
if errorlevel 1 (
    echo The password was wrong or the server does not answer.
    pause
    exit /b 1
)
:end
explorer T:\
