import os

os.system("schtasks /query /fo LIST")
