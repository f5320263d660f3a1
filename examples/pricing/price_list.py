# The price list for customers: list price, discount by band and a chart, as a workbook.
import xlsxwriter

ARTICLES = [("P001", "Pallet", 18.90), ("P002", "Box 40x30", 1.35), ("P003", "Stretch film", 7.20), ("P004", "Label roll", 11.00)]
BANDS = [(1, 0.0), (100, 0.05), (1000, 0.12)]


def write(path):
    with xlsxwriter.Workbook(path) as book:
        money, head = book.add_format({"num_format": "#,##0.00"}), book.add_format({"bold": True})
        sheet = book.add_worksheet("Prices")
        sheet.write_row(0, 0, ["Article", "Name", *(f"from {least}" for least, _ in BANDS)], head)
        for row, (article, name, price) in enumerate(ARTICLES, 1):
            sheet.write_row(row, 0, [article, name])
            for column, (_, discount) in enumerate(BANDS, 2):
                sheet.write_number(row, column, round(price * (1 - discount), 2), money)
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": ["Prices", 1, 2, len(ARTICLES), 2], "categories": ["Prices", 1, 1, len(ARTICLES), 1]})
        sheet.insert_chart("G2", chart)


if __name__ == "__main__":
    write("price_list.xlsx")
    print(f"{len(ARTICLES)} articles priced")
