"""Create renewal letters with a Word mail merge."""
from datetime import date
from pathlib import Path

import win32com.client as win32

TEMPLATE = Path(r"\\fs01\policies\renewal_letter.docx")
DATA = Path(r"\\fs01\policies\insured_persons.xlsx")
OUT = Path(r"\\fs01\policies\letters")


def merge():
    month = date.today().month % 12 + 1
    word = win32.gencache.EnsureDispatch("Word.Application")
    doc = word.Documents.Open(str(TEMPLATE))
    try:
        mm = doc.MailMerge
        mm.OpenDataSource(
            Name=str(DATA),
            SQLStatement=(
                "SELECT [Title], [Surname], [FirstName], [BirthDate], [Street], [Postcode], [PolicyNo] "
                f"FROM [Persons$] WHERE Month([EndDate]) = {month}"
            ),
        )
        mm.Destination = 0
        mm.Execute()
        letters = word.ActiveDocument
        letters.SaveAs(str(OUT / f"renewals_{month:02d}.docx"))
        letters.Close()
    finally:
        doc.Close(False)
        word.Quit()


if __name__ == "__main__":
    merge()
