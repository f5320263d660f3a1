"""Refreshes the freight tariff table every night while nobody uses the workbook."""
import logging
import time

import schedule
from openpyxl import load_workbook

WORKBOOK = r"D:\logistics\tariffs.xlsx"
FUEL_SURCHARGE = 1.083

logging.basicConfig(filename="tariffs.log", level=logging.INFO)


def refresh():
    wb = load_workbook(WORKBOOK)
    ws = wb["Tariffs"]
    for row in ws.iter_rows(min_row=2):
        if isinstance(row[2].value, (int, float)):
            row[3].value = round(row[2].value * FUEL_SURCHARGE, 2)
    wb.save(WORKBOOK)
    logging.info("tariffs refreshed")


schedule.every().day.at("02:30").do(refresh)

if __name__ == "__main__":
    while True:
        schedule.run_pending()
        time.sleep(30)
