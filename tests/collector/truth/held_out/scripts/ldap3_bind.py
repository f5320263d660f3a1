import os

import ldap3

DUMB = int(os.environ["DUMB"])
try:
    server = ldap3.Server("127.0.0.1", port=DUMB, connect_timeout=2)
    ldap3.Connection(server, "cn=etl", "hunter2").bind()
except Exception as fault:
    print(type(fault).__name__)
