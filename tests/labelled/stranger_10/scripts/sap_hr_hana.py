import getpass

from hdbcli import dbapi

con = dbapi.connect(address="hana-hr.uni-falkenau.example", port=30015, user=getpass.getuser(), password=getpass.getpass())
cur = con.cursor()
cur.execute("""
    SELECT p.PERNR, p.NACHN, p.VORNA, v.CTEDT, k.KOSTL
    FROM PA0002 p JOIN PA0016 v ON v.PERNR = p.PERNR JOIN PA0001 k ON k.PERNR = p.PERNR
    WHERE v.CTTYP = 'BEFR' AND v.CTEDT BETWEEN CURRENT_DATE AND ADD_MONTHS(CURRENT_DATE, 6)
    ORDER BY v.CTEDT
""")
for zeile in cur.fetchall():
    print("\t".join(map(str, zeile)))
con.close()
