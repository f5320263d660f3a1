import pyrfc
import win32com.client
import oracledb

print(pyrfc, win32com, oracledb)
