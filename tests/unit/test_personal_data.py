"""Personal data in scripts: told by kind and count, hidden in every view, its values kept nowhere."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from escrow.config import Settings
from escrow.core.digests import Digest
from escrow.core.errors import Misconfigured
from escrow.core.vault_key import VaultKey
from scanners.engine import EngineStatus, Limits
from scanners.engines.personal_data import PersonalDataEngine
from scanners.findings import Confidence, Severity, Trait
from scanners.lineup import countries_of
from scanners.personal.documents import COUNTRIES, find_documents, recognisers
from scanners.personal.folding import fold
from scanners.personal.masking import masked, masked_all
from scanners.redaction import redact
from scanners.staging import read_content

CPF, OTHER_CPF, CNPJ, NEW_CNPJ = "529.982.247-25", "111.444.777-35", "11.222.333/0001-81", "12.ABC.345/01DE-35"


def report(key, body, *, path="a.py", countries=("br",)):
    content = read_content(Digest.of(body), body, path=path)
    [said] = PersonalDataEngine(key, countries=countries).scan([content], Limits())
    return said


def written(key, body, **options):
    return {one.rule.removeprefix("personal-data.written."): one for one in report(key, body, **options).findings}


def kinds(text, *countries):
    return {one.kind for one in find_documents(text.encode(), recognisers(countries or ["br"]))}


def test_a_document_is_told_by_kind_and_count_and_hidden(vault_key):
    body = f'a = "{CPF}"\nb = "{OTHER_CPF}"\nc = "{CPF}"\n'.encode()
    finding = written(vault_key, body)["cpf"]
    assert finding.message == "2 CPF numbers are written in the script"
    assert finding.traits == {Trait.PERSONAL_DATA}
    shown = redact(body, finding.spans).decode()
    assert CPF not in shown
    assert shown.count("{{SECRET:cpf:") == 3
    assert len({span.tag for span in finding.spans}) == 2


def test_a_company_s_number_is_no_person_s(vault_key):
    finding = written(vault_key, f'fornecedor = "{CNPJ}"'.encode())["cnpj"]
    assert (finding.severity, finding.traits) == (Severity.LOW, frozenset())
    assert kinds(f'x = "{NEW_CNPJ}"') == {"cnpj"}


def test_a_list_of_people_is_worse_than_a_case(vault_key):
    chance = random.Random(7)

    def cpf():
        digits = [chance.randrange(10) for _ in range(9)]
        for most in (10, 11):
            digits.append(sum(d * w for d, w in zip(digits, range(most, 1, -1), strict=True)) * 10 % 11 % 10)
        return "".join(map(str, digits))

    body = "\n".join(f"cpf = {cpf()}" for _ in range(12)).encode()
    assert written(vault_key, body)["cpf"].severity is Severity.HIGH


@pytest.mark.parametrize("encoding", ["utf-16", "latin-1", "utf-8-sig"])
def test_what_is_hidden_is_hidden_in_the_content_s_own_encoding(vault_key, encoding):
    body = f"# coding: latin-1\n# José, cliente {CPF} é bom\n".encode(encoding)
    shown = redact(body, written(vault_key, body)["cpf"].spans).decode(encoding)
    assert CPF not in shown
    assert shown.endswith("é bom\n")


def test_a_bare_number_nobody_named_is_only_perhaps_one(vault_key):
    finding = written(vault_key, b"x = 52998224725\n")["cpf"]
    assert (finding.severity, finding.confidence, finding.traits) == (Severity.LOW, Confidence.LOW, frozenset())
    assert written(vault_key, b"cpf = 52998224725\n")["cpf"].confidence is Confidence.HIGH


@pytest.mark.parametrize(
    "text",
    ["0.52998224725", "529.982.247-25.1", "x529.982.247-25", "529.982.247-251", "52998224725_3", "111.111.111-11",
     "20260131235959", "529.982.247-26", "4111 1111 1111 1112", "DE00 3704 0044 0532 0130 00"],
)  # fmt: skip
def test_what_only_looks_like_a_document_is_none(text):
    assert kinds(text) == set()


@pytest.mark.parametrize(
    ("text", "kind", "country"),
    [
        ("pis 120.56412.54-5", "pis", "br"), ("4539 1488 0343 6467", "card", "br"),
        ("conta DE89 3704 0044 0532 0130 00", "iban", "br"), ("nif 123 456 789", "nif", "pt"),
        ("12345678-Z", "dni", "es"), ("ssn 536-90-4399", "ssn", "us"), ("nhs 943 476 5870", "nhs", "gb"),
        ("20-26756539-3", "cuit", "ar"), ("12.531.909-2", "rut", "cl"), ("titulo 6908 4709 2828", "voter-card", "br"),
        ("BOXW310820HNERXN09", "curp", "mx"), ("RCCMNL83S18D969H", "codice-fiscale", "it"),
        ("2 95 10 99 126 111 93", "nir", "fr"), ("steuer 36 574 261 809", "idnr", "de"),
        ("cns 898 0012 3456 7891", "cns", "br"),
    ],
)  # fmt: skip
def test_documents_of_many_countries_are_known(text, kind, country):
    assert kind in kinds(text, country)


def test_a_country_we_know_nothing_of_is_refused_at_the_start():
    assert countries_of(Settings(personal_data_countries="BR, pt")) == ["br", "pt"]
    with pytest.raises(Misconfigured, match="zz"):
        countries_of(Settings(personal_data_countries="br,zz"))
    assert "br" in COUNTRIES


def test_fields_of_the_law_s_sensitive_kinds_say_so(vault_key):
    found = {
        one.rule: one for one in report(vault_key, b'cols = ["raca_cor", "religiao", "filiacao_sindical"]').findings
    }
    finding = found["personal-data.fields.sensitive"]
    assert "art. 5 II" in finding.message
    assert finding.traits == {Trait.SENSITIVE_DATA}


def test_the_same_kind_on_another_line_is_the_same_finding(vault_key):
    before, after = (written(vault_key, b"\n" * n + f'x = "{CPF}"'.encode())["cpf"] for n in (0, 30))
    assert before.fingerprint == after.fingerprint
    assert before.line != after.line


def test_a_megabyte_of_digits_is_read_to_its_end(vault_key):
    body = b"7" * 500_000 + b" 529.982.247-25 " + b"529982247-" * 60_000
    said = report(vault_key, body)
    assert said.status is EngineStatus.PARTIAL
    assert any(one.rule == "personal-data.written.cpf" for one in said.findings)


def test_arguments_are_shown_without_people_s_documents():
    assert masked(f"--cpf {CPF} --out a.csv") == "--cpf [cpf] --out a.csv"
    assert masked_all(["python", "x.py", "52998224725", "20260131235959"]) == [
        "python",
        "x.py",
        "[cpf]",
        "20260131235959",
    ]
    assert masked("émile 4539 1488 0343 6467 ó") == "émile [card] ó"
    assert masked_all(None) is None
    assert masked("nothing here") == "nothing here"


DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212\uff0d"


@pytest.mark.parametrize(
    "written",
    [
        *(f"529.982.247{dash}25" for dash in DASHES), "529.982.247\u00a0-\u00a025", "529\u2009982\u2009247\u200925",
        "\uff15\uff12\uff19.\uff19\uff18\uff12.\uff12\uff14\uff17-\uff12\uff15", "529.982.247\u200b-25",
        "529.982\u2060.247-25",
    ],
)  # fmt: skip
def test_a_number_is_read_as_people_see_it_and_hidden_as_a_whole(written):
    for before, after in (("ação = 'é ", "' # ó"), ("", "")):
        body = f"{before}{written}{after}".encode()
        content = read_content(Digest.of(body), body, path="a.py")
        [report] = PersonalDataEngine(VaultKey(bytes(32))).scan([content], Limits())
        [finding] = [one for one in report.findings if one.rule == "personal-data.written.cpf"]
        [span] = finding.spans
        assert body[span.start : span.end].decode() == written
        assert finding.confidence is Confidence.HIGH


@given(st.text(alphabet="ab1259.-\u2013\u00a0\u200b\uff15é\n", max_size=60))
def test_every_place_of_a_plain_text_leads_back_to_where_it_came_from(text):
    utf8 = text.encode()
    folded = fold(utf8)
    if folded is None:
        return
    place = 0
    for letter in folded.text.decode():
        end = place + len(letter.encode())
        source = utf8[folded.original(place) : folded.original_end(end)].decode()
        assert fold(source.encode()) is None or fold(source.encode()).text.decode() == letter
        place = end


def test_numbers_below_a_heading_that_names_them_are_believed_and_stray_ones_are_not():
    def sure(text):
        body = text.encode()
        [report] = PersonalDataEngine(VaultKey(bytes(32))).scan(
            [read_content(Digest.of(body), body, path="a.csv")], Limits()
        )
        written = [one for one in report.findings if one.rule == "personal-data.written.cpf"]
        return [one.confidence for one in written]

    assert sure("nome;cpf\nAna;52998224725\nBea;11144477735\n") == [Confidence.MEDIUM]
    assert sure("nome;pedido\nAna;52998224725\nBea;11144477735\n") == [Confidence.LOW]
    strays = "\n".join(f"x;{10000000000 + 7919 * n}" for n in range(40))
    assert sure(f"cpf\n52998224725\n11144477735\n{strays}\n") in ([Confidence.LOW], [])


@pytest.mark.parametrize(
    "body",
    [
        b"cols = ['birthday', 'dept']",
        b"# columnas: correo, telefono, motivo",
        b"for row in rows: print(row['lastname'], row['mobilephone'])",
        b"SELECT attendee_name, badge_number, arrived FROM lobby",
        b'prompt = "Rate this applicant. Return candidate_name, years_experience"',
        b"$folder = 'P:\\HR\\Payslips'",
        b"recibos de vencimento = ler(pasta)",
        b"avaliacao_de_desempenho = ler(folha)",
        b"df = df[['telemovel', 'morada']]",
        b"df[['nombre_empleado', 'numero_empleado']]",
        b"comments$personnel_number",
        b"license_plate,id_card,host",
        b"-- aniversariantes do mes",
    ],
)
def test_fields_of_people_are_told_in_the_words_that_offices_use(vault_key, body):
    found = [one for one in report(vault_key, body).findings if one.confidence is Confidence.HIGH]
    assert found
    assert all(Trait.PERSONAL_DATA in one.traits for one in found)


@pytest.mark.parametrize(
    "body",
    [
        b"GRANT SELECT ON SCHEMA::payroll TO reporting",
        b"payroll_cost = ledger[ledger.account.isin(PAYROLL_ACCOUNTS)]",
        b"salary_budget, wage_costs, salary_total",
        b"cols = ['telefono_proveedor', 'correo_empresa']",
        b"curl -sv https://a.example/cv?rg=1",
        b"candidates = [move for move in moves if legal(move)]",
        b"thread.name_worker = driver_name",
    ],
)
def test_costs_rights_and_companies_are_no_people(vault_key, body):
    assert [one for one in report(vault_key, body).findings if one.confidence is Confidence.HIGH] == []


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("cpf = 529_982_247_25", "cpf"), ("cpf = '529.982.247.25'", "cpf"), ("cpf = '529-982-247-25'", "cpf"), ("cpf = '529,982,247-25'", "cpf"),
        ("cpf = '529.982.24725'", "cpf"), ("cpf = '529·982·247-25'", "cpf"), ("cpf = '٥٢٩٩٨٢٢٤٧٢٥'", "cpf"), ("x = 'cpf_52998224725.pdf'", "cpf"),
        ("cpf = 1234567890", "cpf"), ("{'cpf': '1234567890'}", "cpf"), ("where cpf = 1234567890", "cpf"), ("cnpj = 2558157000162", "cnpj"),
        ("cnpj = '11.222.333.0001-81'", "cnpj"), ("cnpj = '11 222 333 0001 81'", "cnpj"), ("cnpj = '11222333/0001-81'", "cnpj"),
    ],
)  # fmt: skip
def test_a_number_is_known_with_odd_separators_and_without_the_zeros_it_began_with(vault_key, source, kind):
    found = written(vault_key, f"{source}\n".encode())
    assert kind in found
    assert found[kind].confidence is Confidence.HIGH


@pytest.mark.parametrize(
    "source",
    [
        "cpf = 1234567891", "total = 1234567890", "cpf_total = 12, other = 1234567890123", "cpf = 111111111", "x = 1234567890.5", "host = '192.168.100.25'",
        "cpf, phone = a, b\nphone = 1234567890",
    ],
)  # fmt: skip
def test_a_short_number_is_none_without_its_name_or_its_check_digits(vault_key, source):
    assert not {"cpf", "cnpj"} & written(vault_key, f"{source}\n".encode()).keys()


def test_more_numbers_than_are_looked_at_are_a_reason_for_doubt(vault_key):
    body = b"x = [" + b"12345678901,\n" * 20_100 + b"]\nb = '11144477735'\n"
    assert report(vault_key, body).status is EngineStatus.PARTIAL
