import subprocess

print(subprocess.run(['true'], check=True).returncode)
