import shutil
import tempfile

folder = tempfile.mkdtemp()
print(folder)
shutil.rmtree(folder)
