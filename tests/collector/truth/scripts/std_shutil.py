import shutil

shutil.copy('in.txt', 'copy.txt')
