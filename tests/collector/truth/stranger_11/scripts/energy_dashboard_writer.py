"""Energy by hall, with a chart, straight out with XlsxWriter in constant memory."""
import csv

import xlsxwriter

with open("in.csv", newline="") as source:
    halls = list(csv.DictReader(source))

with xlsxwriter.Workbook("energy.xlsx", {"constant_memory": True}) as book:
    bold = book.add_format({"bold": True, "bg_color": "#DDEBF7"})
    data = book.add_worksheet("kWh by hall")
    data.write_row(0, 0, ["hall", "kWh"], bold)
    for number, hall in enumerate(halls, 1):
        data.write(number, 0, hall["name"])
        data.write(number, 1, float(hall["amount"]) * 1000)
    notes = book.add_worksheet("How to read")
    notes.write(0, 0, "Meter readings are taken at six in the morning.")
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": ["kWh by hall", 1, 1, len(halls), 1]})
    notes.insert_chart("A3", chart)
