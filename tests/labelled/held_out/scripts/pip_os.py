import os

os.system("pip install --quiet git+https://github.com/someone/fast-extract.git")
import fast_extract

fast_extract.run()
