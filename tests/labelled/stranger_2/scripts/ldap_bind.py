from ldap3 import Server, Connection, ALL
srv = Server("ldaps://dc01.empresa.local", get_info=ALL)
conn = Connection(srv, "EMPRESA\\svc_lookup", "L00kup!2025", auto_bind=True)
conn.search("dc=empresa,dc=local", "(mail=*)", attributes=["mail"])
print(len(conn.entries))
