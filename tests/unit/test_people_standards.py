"""Formats and programs that are about people by definition are told without any word for people, and near misses not."""

import pytest

from scanners.personal.people import told_of_people
from scanners.personal.standards import STANDARDS, standards_in

SURE = {
    "HL7 messages": 'if segment.startswith("PID|"):\n    print(segment.split("|")[5])\n',
    "FHIR resources": 'requests.get(f"{fhir}/Encounter?status=finished")\n',
    "pictures of patients": 'ds = pydicom.dcmread(path)\nprint(ds.PatientName)\n',
    "SAP HR": "SELECT PERNR, ANSAL FROM PA0008\n",
    "programs of personnel offices": 'get("https://acme.bamboohr.com/api/v1/employees/directory")\n',
    "RADIUS accounting": "grep Calling-Station-Id detail-20260101\n",
    "chats": 'for line in open("_chat.txt"):\n    print(line)\n',
    "numbers of payment cards": 'found = [card_number for card_number in numbers if luhn(card_number)]\n',
    "a platform of a school": 'call("core_enrol_get_enrolled_users", courseid=4)\n',
    "records of calls": 'total[row["src"]] += int(row["billsec"])\n',
    "time clocks": 'horas = ler("folha_de_ponto.csv")\n',
}  # fmt: skip
NEAR = {
    "acknowledgements of HL7": 'if segment.split("|")[0] == "MSA":\n    count[segment.split("|")[1]] += 1\n',
    "what a FHIR server can": 'print(get(f"{fhir}/metadata")["fhirVersion"])\n',
    "devices of DICOM": "ds = pydicom.dcmread(path)\nprint(ds.Manufacturer)\n",
    "SAP materials": "SELECT MATNR, MTART FROM MARA\n",
    "a checksum of goods": "valid = [ean for ean in eans if luhn(ean)]\n",
    "the size of a picture": 'print(Image.open(path).getexif().get("Model"))\n',
    "computers of a directory": 'search("(objectCategory=computer)", ["cn", "lastLogonTimestamp", "operatingSystem"])\n',
    "the account of a task": 'New-ScheduledTaskPrincipal -UserId "$env:USERDOMAIN\\$env:USERNAME" -LogonType S4U\n',
    "readers of a database": "CREATE LOGIN leitor WITH PASSWORD = ?;\nGRANT SELECT ON vendas TO leitor;\n",
    "a connection string": '"Bookings": "Server=sql2;Database=Bookings;User Id=app"\n',
}  # fmt: skip
IN_GERMAN = {
    "a list of patients": 'write("Patientenliste.csv")\nprint(row["Zimmer"], row["Name"])\n',
    "drivers of a bus": 'for busfahrer in plan:\n    print(busfahrer["Schicht"])\n',
    "pay": 'lohnabzug = karten.merge(kasse)\nprint(lohnabzug["Name"])\n',
}  # fmt: skip


@pytest.mark.parametrize("said", SURE)
def test_a_standard_says_it_alone(said):
    assert said in [one.said for one in standards_in(SURE[said].encode())]
    assert told_of_people(SURE[said]) is not None


@pytest.mark.parametrize("case", NEAR)
def test_what_is_near_one_says_nothing(case):
    assert told_of_people(NEAR[case]) is None


@pytest.mark.parametrize("case", IN_GERMAN)
def test_words_that_are_put_together_are_read(case):
    assert told_of_people(IN_GERMAN[case]) is not None


def test_a_standard_that_only_leans_that_way_needs_a_word_beside_it():
    mail = "print(parseaddr(header))\n"
    assert [one.is_sure for one in standards_in(mail.encode())] == [False]
    assert told_of_people(mail) is None
    assert told_of_people(f"customer = find(header)\n{mail}") is not None
    assert told_of_people(f"sender = find(header)\n{mail}") is None  # it comes with the standard


def test_each_is_called_by_its_own_name():
    assert len({one.said for one in STANDARDS}) == len(STANDARDS)


def test_rows_are_of_people_when_sums_are_by_each_of_them():
    assert told_of_people('picks.groupby("picker")["lines"].sum()\n') is not None
    assert told_of_people('picks.groupby("aisle")["lines"].sum()\n') is None
    assert told_of_people('orders.groupby("customer")["total"].sum()\n') is None


def test_a_row_taken_apart_into_names_is_noted_too():
    assert told_of_people("for kind, geb, anschrift, tel in sheet:\n    print(kind, tel)  # Allergie\n") is not None
    assert told_of_people("for article, price, shelf in sheet:\n    print(article)\n") is None


def test_people_that_are_only_added_up_are_no_records():
    assert told_of_people('print(doors["visitors"].sum())\n') is None
