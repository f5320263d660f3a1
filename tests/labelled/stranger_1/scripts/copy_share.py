import shutil, datetime
shutil.copy2(r"C:\SAP\export\gl_full.xlsx", rf"\\fs01\controladoria\gl_{datetime.date.today()}.xlsx")
