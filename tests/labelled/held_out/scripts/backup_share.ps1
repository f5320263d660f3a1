$senha = "Coqueiro@44"
net use Z: \\filesrv\financas /user:EMPRESA\backup $senha
Copy-Item -Path C:\relatorios\* -Destination Z:\relatorios -Recurse
