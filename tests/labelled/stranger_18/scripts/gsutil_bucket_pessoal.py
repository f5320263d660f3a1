import glob
import shlex
import subprocess

BUCKET = 'gs://lucas-arantes-particular'

for rel in sorted(glob.glob('/dados/vendas/relatorio_*.parquet')):
    comando = f'gsutil -q cp {shlex.quote(rel)} {BUCKET}/vendas/'
    print(comando)
    subprocess.check_call(comando, shell=True)
