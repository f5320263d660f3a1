from webdav3.client import Client
import getpass
import os

opcoes = {
    'webdav_hostname': 'https://nuvem.intranet.concretosul.local/remote.php/dav/files/engenharia/',
    'webdav_login': getpass.getuser(),
    'webdav_password': getpass.getpass('Senha de rede: '),
}

cliente = Client(opcoes)
origem = r'P:\Engenharia\Liberados'

for nome in os.listdir(origem):
    caminho = os.path.join(origem, nome)
    if nome.lower().endswith('.pdf'):
        cliente.upload_sync(remote_path='liberados/' + nome, local_path=caminho)
        print('ok', nome)
