-- Packages for the forecast inside SQL Server
EXEC sp_configure 'show advanced options', 1; RECONFIGURE;
EXEC sp_configure 'xp_cmdshell', 1; RECONFIGURE;

EXEC xp_cmdshell '"C:\Program Files\Python310\python.exe" -m pip install prophet holidays -t "C:\Program Files\Microsoft SQL Server\PYTHON_SERVICES\Lib\site-packages"';

EXEC sp_configure 'xp_cmdshell', 0; RECONFIGURE;
