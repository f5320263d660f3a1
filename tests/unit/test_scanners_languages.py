"""Which language a content is in, and what its fields say of the data it works with."""

import json

import pytest

from escrow.core.digests import Digest
from scanners.engine import Limits
from scanners.engines.personal_data import PersonalDataEngine
from scanners.languages import Language, detect, spoken_by
from scanners.staging import read_content

NOTEBOOK = json.dumps({"cells": [], "nbformat": 4})


@pytest.mark.parametrize(
    ("path", "text", "language"),
    [
        ("etl.py", "", Language.PYTHON), ("etl.pyw", "", Language.PYTHON), ("job.sh", "", Language.SHELL),
        ("run.PS1", "", Language.POWERSHELL), ("x.js", "", Language.JAVASCRIPT), ("x.R", "", Language.R),
        ("carga.BAT", "", Language.BATCH), ("carga.cmd", "", Language.BATCH), ("carga.vbs", "", Language.VBSCRIPT),
        ("hidden.vbe", "#@~^AAAAAA==", Language.UNKNOWN), ("x.sql", "", Language.SQL), ("a.ipynb", NOTEBOOK, Language.NOTEBOOK),
        ("notebook", NOTEBOOK, Language.NOTEBOOK),
        ("requirements.txt", "pandas==2\n", Language.MANIFEST), ("etl", "#!/usr/bin/env python3\n", Language.PYTHON),
        ("job", "#!/bin/bash\n", Language.SHELL), ("job", "#!/usr/bin/Rscript\n", Language.R),
        ("-c", "print('hello')", Language.PYTHON), ("old", "print 'hello'\n", Language.PYTHON),
        ("notes.txt", "ask Ana about this", Language.UNKNOWN), ("folder/x.yml", "a: 1", Language.MANIFEST),
    ],
)  # fmt: skip
def test_a_language_is_known_by_name_first_line_or_text(path, text, language):
    assert detect(path, text) is language


def fields(vault_key, source):
    body = source.encode()
    report = PersonalDataEngine(vault_key).scan([read_content(Digest.of(body), body, path="a.py")], Limits())[0]
    return {finding.rule.rsplit(".", 1)[-1]: finding for finding in report.findings}


def test_fields_about_patients_are_health_data(vault_key):
    found = fields(vault_key, 'x = 1\nCOLUMNS = ["patient_name", "cpf", "diagnosis"]\n')
    assert set(found) == {"health", "identity"}
    assert found["health"].line == 2
    assert found["health"].traits


@pytest.mark.parametrize("name", ["diagnóstico, prontuário", "birthDate + diagnosis + patientName", "CID10"])
def test_fields_are_known_with_accents_and_in_camel_case(vault_key, name):
    assert "health" in fields(vault_key, f"SELECT {name} FROM t")


def test_one_general_word_is_a_guess_and_says_so(vault_key):
    found = fields(vault_key, "SELECT site, count(*) FROM patients")["health"]
    assert (found.confidence.value, found.traits) == ("low", frozenset())


def test_business_words_are_not_about_people(vault_key):
    assert fields(vault_key, "SELECT vendor, amount, cost_center, posted FROM gl_entries -- cpfx order_date") == {}


@pytest.mark.parametrize(
    "body",
    [
        b"# coding: utf-8-sig\nprint(1)\n", b"# coding: latin-1\nprint('\xe7')\n", "# 1ª via, nº 2, conﬁguração\nno = 1\n".encode(),
        b"import os\n# coding: utf-7\nprint(1)\n", "# ¹ ² ³ ™ ½\nx = 'Ⅻ'\n".encode(), b"# encoding as usual: utf-7? no\nprint(1)\n",
    ],
)  # fmt: skip
def test_a_text_that_is_what_it_looks_like_is_not_in_doubt(body):
    assert read_content(Digest.of(body), body, path="a.py").decoded.doubt is None


@pytest.mark.parametrize(
    "source", ["ºs = 1\n", "import ﬁleinput\n", "f(ℯnd=1)\n", "def f(ⅽ): pass\n", "x.ₑxec()\n", "ſ = 1\n", "ｐ = 1\n"]
)
def test_names_in_disguise_are_in_doubt(source):
    assert read_content(Digest.of(source.encode()), source.encode(), path="a.py").decoded.doubt is not None


def test_a_codec_of_other_letters_is_not_believed():
    body = b"#!/bin/sh\n# coding: cp037\necho hello\n"
    decoded = read_content(Digest.of(body), body, path="a.sh").decoded
    assert (decoded.text, decoded.codec) == (body.decode(), "utf-8")
    assert decoded.doubt is not None


def test_what_ran_it_says_that_nobody_here_reads_it():
    body = b"select 1;\n"
    assert read_content(Digest.of(body), body, path="a.sql", ran_as=spoken_by("perl")).language is Language.OTHER
    assert read_content(Digest.of(body), body, path="a.sql", ran_as=spoken_by("sqlplus")).language is Language.SQL
