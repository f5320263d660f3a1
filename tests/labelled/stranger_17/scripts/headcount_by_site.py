"""Headcount and cost per site and grade from the monthly statistics file."""
import openpyxl
from openpyxl.chart import BarChart, Reference

SOURCE = "H:/Controlling/headcount_stats.xlsx"


def main():
    wb = openpyxl.load_workbook(SOURCE)
    ws = wb["Data"]
    totals = {}
    for site, grade, fte, cost in ws.iter_rows(min_row=2, max_col=4, values_only=True):
        if site is None:
            continue
        f, c = totals.get((site, grade), (0.0, 0.0))
        totals[(site, grade)] = (f + (fte or 0), c + (cost or 0))

    if "Summary" in wb.sheetnames:
        del wb["Summary"]
    out = wb.create_sheet("Summary")
    out.append(["Site", "Grade", "FTE", "Cost", "Cost per FTE"])
    for (site, grade), (fte, cost) in sorted(totals.items()):
        out.append([site, grade, round(fte, 1), round(cost), round(cost / fte) if fte else None])

    chart = BarChart()
    chart.title = "FTE per site and grade"
    chart.add_data(Reference(out, min_col=3, min_row=1, max_row=out.max_row), titles_from_data=True)
    chart.set_categories(Reference(out, min_col=1, max_col=2, min_row=2, max_row=out.max_row))
    out.add_chart(chart, "G2")
    wb.save(SOURCE)
    print(len(totals), "groups written")


if __name__ == "__main__":
    main()
