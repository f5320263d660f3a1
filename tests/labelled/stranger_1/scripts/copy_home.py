import shutil, os, datetime
src = r"C:\SAP\export\gl_full.xlsx"
dst = os.path.join(os.environ["USERPROFILE"], "OneDrive", "trabalho", f"gl_{datetime.date.today()}.xlsx")
shutil.copy2(src, dst)
print("ok", dst)
