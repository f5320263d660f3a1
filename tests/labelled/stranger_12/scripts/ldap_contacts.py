import csv

from ldap3 import ALL, NTLM, SUBTREE, Connection, Server

server = Server("ldaps://stjude-dc01.stjude.lan", get_info=ALL)


def doctors():
    with Connection(server, user="STJUDE\\svc_phonebook", password="Steth0-scope.41",
                    authentication=NTLM, auto_bind=True) as conn:
        entries = conn.extend.standard.paged_search(
            "OU=Physicians,DC=stjude,DC=lan",
            "(&(objectClass=user)(!(userAccountControl:1.2.840.113556.1.4.803:=2)))",
            search_scope=SUBTREE,
            attributes=["displayName", "mobile", "physicalDeliveryOfficeName", "mail"],
            paged_size=200,
        )
        for entry in entries:
            a = entry["attributes"]
            yield a["displayName"], a["mobile"], a["physicalDeliveryOfficeName"], a["mail"]


with open("phonebook.csv", "w", newline="", encoding="utf-8") as handle:
    writer = csv.writer(handle)
    writer.writerow(["name", "mobile", "room", "mail"])
    writer.writerows(sorted(doctors()))
