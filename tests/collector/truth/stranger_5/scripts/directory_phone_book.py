"""Make the phone book from the company directory (LDAP)."""
import os

import ldap3
from ldap3.core.exceptions import LDAPException

server = ldap3.Server("127.0.0.1", port=int(os.environ["DUMB"]), connect_timeout=3, get_info=ldap3.NONE)
try:
    connection = ldap3.Connection(server, "cn=reader,dc=corp", "secret", auto_bind=True, receive_timeout=3)
    connection.search("ou=people,dc=corp", "(telephoneNumber=*)", attributes=["cn", "telephoneNumber"])
    print(len(connection.entries))
except LDAPException as error:
    print("directory:", type(error).__name__)
