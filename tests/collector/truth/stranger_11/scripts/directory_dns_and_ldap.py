"""New colleague's record: the name server is asked for the mail host, the directory for the room."""
import os

import dns.exception
import dns.message
import dns.query
import ldap3

PORT = int(os.environ["DUMB"])

try:
    question = dns.message.make_query("mail.quarry.example.", "MX")
    print(dns.query.tcp(question, "127.0.0.1", port=PORT, timeout=2).answer)
except (dns.exception.DNSException, OSError, EOFError) as problem:
    print("name server:", type(problem).__name__)

try:
    server = ldap3.Server("127.0.0.1", port=PORT, connect_timeout=2, get_info=ldap3.NONE)
    with ldap3.Connection(server, "cn=reader,dc=quarry,dc=example", "invented", receive_timeout=2) as connection:
        connection.search("dc=quarry,dc=example", "(uid=ymartel)", attributes=["roomNumber"])
        print(connection.entries)
except ldap3.core.exceptions.LDAPException as problem:
    print("directory:", type(problem).__name__)
