import csv
with open("salidas.csv", encoding="utf-8") as fh, open("salidas.ics", "w", encoding="utf-8") as out:
    out.write("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//alcor//salidas//ES\n")
    for s in csv.DictReader(fh):
        out.write(f"BEGIN:VEVENT\nUID:{s['Código']}@alcor\nSUMMARY:{s['Circuito']}\nDTSTART;VALUE=DATE:{s['Sale']}\nDTEND;VALUE=DATE:{s['Vuelve']}\nLOCATION:{s['Punto']}\nEND:VEVENT\n")
    out.write("END:VCALENDAR\n")
