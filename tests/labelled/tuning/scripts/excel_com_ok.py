import win32com.client

excel = win32com.client.Dispatch("Excel.Application")
book = excel.Workbooks.Open(r"\\share\modelos\custos.xlsx")
print(book.Worksheets(1).Range("A1").Value)
book.Close(False)
