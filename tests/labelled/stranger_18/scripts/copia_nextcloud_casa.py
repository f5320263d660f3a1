from webdav3.client import Client
import os

opcoes = {
    'webdav_hostname': 'https://nuvem.familiaprates.net/remote.php/dav/files/heitor/',
    'webdav_login': 'heitor',
    'webdav_password': 'Jabuticaba_71xQ!',
}

cliente = Client(opcoes)
origem = r'P:\Engenharia\Projeto_Ponte_Norte'

if not cliente.check('trabalho'):
    cliente.mkdir('trabalho')

for nome in os.listdir(origem):
    caminho = os.path.join(origem, nome)
    if os.path.isfile(caminho):
        cliente.upload_sync(remote_path='trabalho/' + nome, local_path=caminho)
        print('ok', nome)
