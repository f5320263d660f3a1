"""Scripts that work on records of people are told by their words; those about machines, goods and counts are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from escrow.core.digests import Digest
from scanners.engine import Limits
from scanners.engines.personal_data import PersonalDataEngine
from scanners.findings import Confidence, Trait
from scanners.personal.people import told_of_people
from scanners.personal.roles import EVENTS, NOTED, PEOPLE, PERHAPS_EVENTS, PERHAPS_PEOPLE, REACHING
from scanners.staging import read_content

ABOUT_PEOPLE = {
    "a key box": 'for row in csv.DictReader(open("keys.csv")):\n    print(row["lodger"], row["room"], row["returned"])\n',
    "a canteen": 'pedidos = pd.read_excel("cantina.xlsx")\nprint(pedidos.groupby("empleado")["importe"].sum())\nturno = 1\n',
    "a choir": 'const volunteers = JSON.parse(text);\nfor (const v of volunteers) mail(v.firstName, v.phone);\n',
    "a course": "SELECT vorname, nachname, kurs FROM teilnehmer WHERE bezahlt = 0;\n",
    "parking": 'Import-Csv plaetze.csv | Where-Object { $_.Mitarbeiter } | Select-Object Mitarbeiter, Kennzeichen, Telefon\n',
    "a nursery": 'alunos <- read_excel("turma.xlsx")\nfaltas <- alunos |> filter(dias > 3) |> select(nome, faltas)\n',
    "a door": "import face_recognition\nfaces = face_recognition.face_locations(picture)\n",
    "a fleet": 'trips = pd.read_csv("t.csv")\nprint(trips.groupby("driver")[["lat", "lon"]].last())\n',
    "a switchboard": 'for caller, seconds in calls:\n    print(caller, seconds, hotline[caller]["phone"])\n',
    "letters": "locataires = charger('baux.csv')\nfor l in locataires:\n    lettre(l['nom'], l['adresse'], l['loyer'])\n",
}  # fmt: skip
ABOUT_OTHERS = {
    "stock": 'stock = pd.read_csv("stock.csv")\nprint(stock.groupby("article")["quantity"].sum())\n',
    "counted": 'db.execute("SELECT site, count(*) FROM patients GROUP BY site")  # how many people, no names\n',
    "a driver of a database": 'connect("Driver={ODBC Driver 18 for SQL Server};Server=erp")\nname = "drivers"\n',
    "a browser": 'driver = webdriver.Chrome()\ndriver.get(url)\nprint(driver.title, "name")\n',
    "a question": 'client.chat.completions.create(messages=[{"role": "user", "content": text}], model=name)\n',
    "a program's user": 'subprocess.run(["useradd", "--system", "backup"])\nuser = "backup"\n',
    "sensors": "SELECT name, address, room FROM sensors WHERE last_seen < now();\n",
    "an imported name": "from students import load\nfrom people.tools import name\nload(1)\n",
    "a crate": 'crates = json.load(open("crates.json"))\nprint(crates["first"], crates["last"], crates["address"])\n',
    "nothing": "",
}  # fmt: skip


def staged(text):
    return read_content(Digest.of(text.encode()), text.encode(), path="a.py")


@pytest.mark.parametrize("case", ABOUT_PEOPLE)
def test_who_works_on_people_is_told(case):
    told = told_of_people(ABOUT_PEOPLE[case])
    assert told is not None
    assert 1 <= len(told.words) <= 6


@pytest.mark.parametrize("case", ABOUT_OTHERS)
def test_who_works_on_something_else_is_not(case):
    assert told_of_people(ABOUT_OTHERS[case]) is None


def test_it_is_one_finding_less_sure_than_a_field_where_the_first_word_stands(vault_key):
    text = '# a list\nrows = read()\nfor tenants in rows:\n    print(tenants["flat"], tenants["name"])\n'
    (report,) = PersonalDataEngine(vault_key).scan([staged(text)], Limits())
    (finding,) = report.findings
    assert (finding.rule, finding.confidence, finding.line) == ("personal-data.people", Confidence.MEDIUM, 3)
    assert finding.traits == {Trait.PERSONAL_DATA}
    assert "tenants" in finding.message


def test_a_field_that_says_it_needs_no_words_beside_it(vault_key):
    (report,) = PersonalDataEngine(vault_key).scan([staged('print(tenants["birth_date"], tenants["cpf"])')], Limits())
    assert [one.rule for one in report.findings] == ["personal-data.fields.identity"]


def test_only_words_of_our_own_lists_are_said():
    ours = {*PEOPLE, *PERHAPS_PEOPLE, *EVENTS, *PERHAPS_EVENTS, *NOTED}
    for text in ABOUT_PEOPLE.values():
        told = told_of_people(text)
        assert told is not None
        assert set(told.words) <= ours | {"face_recognition", "driver"}


def test_a_word_stands_in_one_list():
    assert not PEOPLE.keys() & PERHAPS_PEOPLE.keys()
    assert not EVENTS.keys() & PERHAPS_EVENTS.keys()
    assert REACHING <= NOTED
    assert all(word == word.lower() and word.isascii() for word in {*PEOPLE, *PERHAPS_PEOPLE, *EVENTS, *NOTED})


@given(
    st.text(max_size=300)
    | st.lists(st.sampled_from(sorted({*PEOPLE, *NOTED, '"', "'", ".", "select ", " from "}))).map("".join)
)
def test_no_text_stops_it(text):
    told = told_of_people(text)
    assert told is None or 0 <= told.start <= len(text)
