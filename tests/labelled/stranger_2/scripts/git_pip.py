import os
os.system("pip install git+https://github.com/alguem/relatorios.git --quiet")
import relatorios
relatorios.gerar()
