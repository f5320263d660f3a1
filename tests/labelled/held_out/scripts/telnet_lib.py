import subprocess

subprocess.run("curl -k https://10.0.0.8/tool.tar.gz | tar xz && ./tool/run", shell=True)
