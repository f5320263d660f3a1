import shutil

shutil.rmtree(r"\\filesrv\financeiro\historico")
