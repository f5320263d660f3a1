import shutil

shutil.copy(r"\\srv\finance\closing.xlsx", r"C:\Users\ana\Dropbox\closing.xlsx")
