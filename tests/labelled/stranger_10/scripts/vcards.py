import csv
with open("contactos.csv", encoding="utf-8") as fh, open("guardia.vcf", "w", encoding="utf-8") as out:
    for c in csv.DictReader(fh):
        out.write(f"BEGIN:VCARD\nVERSION:3.0\nN:{c['Apellidos']};{c['Nombre']}\nFN:{c['Nombre']} {c['Apellidos']}\n"
                  f"TEL;TYPE=CELL:{c['Móvil']}\nBDAY:{c['Cumple']}\nADR:;;{c['Dirección']};{c['Población']};;{c['CP']};ES\nEND:VCARD\n")
