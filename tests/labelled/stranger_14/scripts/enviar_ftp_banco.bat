@echo off
rem Envia a remessa de salarios (nome, CPF, conta e valor liquido) ao banco
set REMESSA=D:\Folha\remessa\SALARIO_%date:~6,4%%date:~3,2%.TXT

if not exist "%REMESSA%" (
    echo Remessa nao encontrada: %REMESSA%
    pause
    exit /b 1
)

> %temp%\ftp_banco.txt echo open ftp.bancoplanalto.example
>> %temp%\ftp_banco.txt echo user tecelaurora Tc#8841fol
>> %temp%\ftp_banco.txt echo binary
>> %temp%\ftp_banco.txt echo cd /remessa/folha
>> %temp%\ftp_banco.txt echo put "%REMESSA%"
>> %temp%\ftp_banco.txt echo quit

ftp -n -s:%temp%\ftp_banco.txt
del %temp%\ftp_banco.txt

move "%REMESSA%" D:\Folha\enviadas\
echo Remessa enviada.
pause
