import os
import jaydebeapi

conn = jaydebeapi.connect("com.ibm.db2.jcc.DB2Driver", os.environ["DB2_URL"], [os.environ["U"], os.environ["P"]])
cur = conn.cursor()
cur.execute("SELECT COUNT(*) FROM PAYROLL.SLIPS WHERE YEAR = 2026")
