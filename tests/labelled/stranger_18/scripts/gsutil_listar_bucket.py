import subprocess

BUCKET = 'gs://moinhoazul-relatorios'

saida = subprocess.run(['gsutil', 'du', '-s', BUCKET + '/*'], capture_output=True, text=True, check=True).stdout
for linha in sorted(saida.splitlines(), key=lambda l: -int(l.split()[0])):
    tamanho, pasta = linha.split(maxsplit=1)
    print(f'{int(tamanho) / 1e9:10.2f} GB  {pasta}')
