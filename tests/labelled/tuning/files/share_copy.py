import shutil

shutil.copy(r"\\srv\finance\closing.xlsx", r"\\srv\archive\closing.xlsx")
