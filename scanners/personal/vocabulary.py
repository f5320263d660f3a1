"""Names of fields that hold data about people, in Portuguese, English and Spanish, and how to find them in a text."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, product
from typing import Any

import re2

from scanners.findings import Severity, Trait
from scanners.hints import Hints

_WORD = re.compile(rb"[A-Z]+\d*(?![a-z])|[A-Z]?[a-z]+\d*|\d+")
_LONGEST = 4
_NEAR = 80
"""Letters that are compared to know a place by one that was read before: more than most names have."""
_MEMORY = 64 << 20
"""Bytes the automaton of all names may take: with less it is begun anew over and over."""


@dataclass(frozen=True, slots=True)
class FieldKind:
    """One kind of personal data and the field names that promise it; `_` joins words that stand together."""

    name: str
    said: str
    severity: Severity
    trait: Trait
    fields: frozenset[str]
    strong: frozenset[str]
    """Fields that say enough alone."""
    law: str
    """Where the LGPD speaks of this kind."""


def _fields(text: str) -> frozenset[str]:
    return frozenset(text.split())


_OF_THINGS = _fields(
    "wms ip mac url web site servidor server memoria memory host estoque deposito produto produtos rede api rota loja "
    "armazem galpao fornecedor empresa fabrica filial vendor supplier company warehouse store device product "
    "proveedor proveedores fornecedores suppliers companies account accounts ledger budget cost costs custo custos "
    "coste costes total totals centre center paradox attack printer impressora"
)
"""Words that, in one identifier after a field's name, say it is not about a person."""
_ROLES_EN = (
    "customer client patient employee candidate student tenant beneficiary donor member guest policyholder applicant "
    "visitor attendee participant colleague lead contact passenger resident"
)
_ROLES_PT = (
    "cliente paciente segurado aluno funcionario colaborador titular beneficiario candidato doador socio hospede "
    "passageiro eleitor morador inquilino devedor comprador responsavel dependente empregado servidor "
    "visitante participante contato contacto trabalhador utente"
)
_ROLES_ES = "cliente paciente empleado trabajador candidato visitante contacto alumno huesped"


def _names(words: str, roles: str, between: str) -> Iterable[str]:
    """`nome_cliente`, `cliente_nome`, `nome_do_cliente`: a name of somebody."""
    for word, role in product(words.split(), roles.split()):
        yield from (f"{word}_{role}", f"{role}_{word}", *(f"{word}_{one}_{role}" for one in between.split()))


_NAMES = frozenset(
    (
        *_names("name email phone address", _ROLES_EN, "of"),
        *_names("nome email telefone endereco cpf", _ROLES_PT, "do da"),
        *_names("nombre correo telefono", _ROLES_ES, "del"),
    )
)

_NUMBERS_OF_PEOPLE = (
    "pernr persnr pers_nr personalnr personal_nr mitarbeiternr mitarbeiter_nr mitarbeiternummer mitarbeiter_id ma_nr "
    "matrikelnr matrikel_nr matrikelnummer svnr sv_nummer ahv_nummer steuerid steueridentifikationsnummer "
    "fuehrerscheinnr "
    "fuehrerscheinnummer student_number student_no pupil_id pupil_no emp_no empno emp_id empid emp_name empname "
    "ni_number "
    "nino national_insurance_number burgerservicenummer geboortedatum personnummer fodselsnummer cpr_nummer pesel "
    "rodne_cislo codigo_fiscal numero_matricula_aluno matricula_aluno cpf_condutor nome_condutor nome_motorista "
    "numero_cnh nr_cnh num_cnh nss_trabajador numero_afiliacion data_nascita data_di_nascita birth_name tckn "
    "personnel_file personnel_files employee_file employee_files employee_record employee_records death_certificate "
    "birth_certificate geburtsurkunde sterbeurkunde certidao_nascimento certidao_de_nascimento certidao_obito "
    "certidao_de_obito acta_nacimiento acta_de_nacimiento partida_de_nacimiento acte_de_naissance driving_licence "
    "driving_license passenger_name passenger_names personalausweis reisepass"
)
"""Numbers and papers that each person has one of."""

KINDS = (
    FieldKind(
        "health", "health", Severity.MEDIUM, Trait.SENSITIVE_DATA,
        _fields(

                "patient patients paciente pacientes patient_name patient_id nome_paciente "
                "id_paciente diagnosis diagnoses "
                "diagnostico diagnosticos prontuario prontuarios cid10 cid_10 icd10 icd_10 "
                "medical_record blood_type "
                "tipo_sanguineo disease doenca doencas medication medicamento medicamentos "
                "allergy allergies alergia "
                "alergias treatment tratamento symptoms sintomas lab_result resultado_exame "
                "hiv internacao internacoes "
                "laudo laudos exame_medico atestado atestado_medico deficiencia disability "
                "pregnancy gestante gravidez "
                "comorbidade comorbidades vaccination vacina historia_clinica enfermedad "
                "sick_days sick_leave krankheitstage "
                "krankmeldung krankheit diagnose licenca_medica auxilio_doenca afastamento "
                "grupo_sanguineo tipo_sangre "
                "medicacion tratamiento discapacidad embarazo numero_historia expediente_medico "
                "baja_medica parte_medico "
                "maladie arret_maladie malattia certificato_medico blutgruppe schwerbehinderung "
                "insurance_number "
                "versichertennummer nhs_number medicare_number plano_saude carteirinha convenio_medico "
                "diagnosen allergien medikation medikamente unvertraglichkeiten vorerkrankung vorerkrankungen "
                "enfermedades "
                "alergico symptome krankenkasse pat_id patid patnr pat_nr patientennr patienten_nr patientennummer "
                "patienten_id patientenname arztbrief arztbriefe entlassbrief entlassbriefe entlassungsbrief "
                "op_bericht "
                "op_berichte krankenakte krankenakten patientenakte patientenakten befundbericht befundberichte "
                "discharge_summary discharge_summaries discharge_letter discharge_letters medical_report "
                "medical_reports "
                "medical_certificate medical_certificates patient_record patient_records laudo_medico laudos_medicos "
                "receita_medica receitas_medicas receta_medica recetas_medicas informe_medico informes_medicos "
                "historias_clinicas historial_medico dossier_medical dossiers_medicaux cartella_clinica referto_medico"

        ),
        _fields(
            "prontuario prontuarios medical_record hiv nome_paciente patient_name resultado_exame historia_clinica "
            "atestado_medico comorbidades krankmeldung versichertennummer nhs_number expediente_medico licenca_medica "
            "schwerbehinderung auxilio_doenca arret_maladie sick_leave pat_id patid patnr pat_nr patientennr "
            "patienten_nr "
            "patientennummer patienten_id patientenname arztbrief arztbriefe entlassbrief entlassbriefe "
            "entlassungsbrief "
            "op_bericht op_berichte krankenakte krankenakten patientenakte patientenakten befundbericht befundberichte "
            "discharge_summary discharge_summaries discharge_letter discharge_letters medical_report medical_reports "
            "medical_certificate medical_certificates patient_record patient_records laudo_medico laudos_medicos "
            "receita_medica receitas_medicas receta_medica recetas_medicas informe_medico informes_medicos "
            "historias_clinicas historial_medico dossier_medical dossiers_medicaux cartella_clinica referto_medico"
        ),
        "art. 5 II, art. 11",
    ),
    FieldKind(
        "sensitive", "belief, origin or body", Severity.MEDIUM, Trait.SENSITIVE_DATA,
        _fields(
            "religiao religion sindicato filiacao_sindical union_member union_membership sindicalizado raca raca_cor "
            "cor_raca ethnicity etnia origem_racial race_ethnicity biometria biometric biometrico fingerprint_template "
            "face_template faceid impressao_digital digital_biometrica orientacao_sexual sexual_orientation "
            "identidade_genero gender_identity vida_sexual political_opinion opiniao_politica political_party "
            "filiacao_partidaria partido_politico genetic genetico dado_genetico dna_sample conviccao_religiosa "
            "convicao_religiosa crenca religious_belief criminal_record antecedentes_criminais"
        ),
        _fields(
            "union_member union_membership filiacao_sindical raca_cor cor_raca origem_racial orientacao_sexual "
            "sexual_orientation political_opinion opiniao_politica filiacao_partidaria fingerprint_template "
            "face_template impressao_digital digital_biometrica gender_identity identidade_genero vida_sexual "
            "conviccao_religiosa religious_belief dado_genetico race_ethnicity criminal_record antecedentes_criminais"
        ),
        "art. 5 II, art. 11",
    ),
    FieldKind(
        "identity", "identity", Severity.LOW, Trait.PERSONAL_DATA,
        _fields(

                "cpf rg cnh ssn nif nie dni passport passaporte pasaporte passport_number "
                "numero_passaporte nome_mae "
                "nome_da_mae nome_pai nome_do_pai mother_name mothers_name maiden_name nome_completo "
                "nome_social full_name "
                "first_name last_name surname sobrenome given_name family_name birth_date "
                "birthdate date_of_birth dob "
                "data_nascimento data_de_nascimento dt_nascimento dt_nasc nascimento fecha_nacimiento "
                "titulo_eleitor "
                "home_address endereco endereco_residencial residential_address postal_address "
                "celular phone_number "
                "mobile_number mobile_phone home_phone telefone telefone_celular whatsapp email_address personal_email "
                "email_pessoal pis pis_pasep "
                "pasep nis cns cartao_sus estado_civil marital_status cpf_cnpj cpfcnpj num_cpf "
                "nr_cpf cpf_cliente "
                "matricula_funcionario driver_license drivers_license national_id tax_id "
                "social_security apellido "
                "apellidos nombre_completo ip_address geolocation data_nasc fecha_nac fecha_de_nacimiento "
                "lugar_nacimiento domicilio "
                "direccion_particular telefono_movil movil correo_personal curp rfc_persona "
                "cuil cuit dni_nie documento_identidad "
                "numero_seguridad_social nss nachname vorname geburtsdatum geburtsname geburtsort "
                "strasse hausnummer plz anschrift "
                "wohnort handynummer telefonnummer personalnummer sozialversicherungsnummer "
                "steuernummer steuer_id ausweisnummer "
                "prenom nom_famille nom_de_famille date_naissance date_de_naissance adresse_personnelle "
                "numero_securite_sociale "
                "codice_fiscale cognome data_di_nascita indirizzo_residenza street_address "
                "zip_code_home emergency_contact "
                "contato_emergencia next_of_kin filiacao naturalidade rg_numero numero_rg "
                "ctps pis_numero reservista "
                "carteira_trabalho genero_funcionario idade_funcionario employee_name employee_id "
                "staff_name student_name "
                "nome_aluno aluno_nome nome_socio documento_cliente doc_cliente cedula_identidad "
                "firstname lastname forename middle_name mobilephone homephone home_phone work_phone "
                "mobile_no contact_phones phone_numbers birthday birthdays birth_day birth_place "
                "place_of_birth geburtstag geburtstage aniversariante aniversariantes data_aniversario "
                "cumpleanos cumpleanero cumpleaneros anniversaire personnel_number personnel_no "
                "employee_number employee_no employee_names staff_number staff_no staff_id badge_number "
                "badge_no id_card id_card_no id_card_number identity_card identity_number licence_plate "
                "license_plate licence_plates license_plates number_plate placa_veiculo matricula_veiculo "
                "matricula_vehiculo nationality nacionalidade nacionalidad telemovel telemoveis morada "
                "numero_utente numero_contribuinte num_contribuinte niss cartao_cidadao cartao_de_cidadao "
                "numero_colaborador numero_funcionario numero_empleado num_empleado correo correos "
                f"{_NUMBERS_OF_PEOPLE} "
                "zuname rufname familienname house_no house_number voornaam achternaam bsn imie nazwisko fornavn "
                "efternavn "
                "fornamn efternamn nombres_y_apellidos nome_e_cognome nom_prenom nom_et_prenom "
                "correo_electronico telefono telefonos telefones nombres_apellidos nombre_apellidos "
                "nombre_y_apellidos documento_de_identidad kennzeichen mitarbeitername besuchername"

        )
        | _NAMES,
        _fields(

                "cpf ssn passport passaporte passport_number nome_mae nome_da_mae mother_name "
                "titulo_eleitor pis_pasep "
                "cpf_cnpj cpfcnpj num_cpf nr_cpf cpf_cliente cartao_sus national_id social_security "
                "maiden_name "
                "date_of_birth data_nascimento data_de_nascimento dt_nascimento fecha_nacimiento "
                "fecha_de_nacimiento curp cuil "
                "geburtsdatum sozialversicherungsnummer date_naissance date_de_naissance "
                "codice_fiscale data_di_nascita "
                "numero_seguridad_social numero_securite_sociale ausweisnummer documento_identidad "
                "steuer_id birthday birthdays geburtstag geburtstage birth_place place_of_birth aniversariante "
                "aniversariantes data_aniversario cumpleanos cumpleaneros cartao_cidadao cartao_de_cidadao "
                "identity_card documento_de_identidad nombre_y_apellidos personnel_number " + _NUMBERS_OF_PEOPLE

        )
        | frozenset(_names("cpf", _ROLES_PT, "do da")),
        "art. 5 I, art. 7",
    ),
    FieldKind(
        "pay", "pay", Severity.LOW, Trait.PERSONAL_DATA,
        _fields(

                "salary salaries salario salarios salario_base salario_bruto salario_liquido "
                "base_salary gross_pay net_pay "
                "wage wages payroll folha_pagamento folha_de_pagamento remuneracao holerite "
                "contracheque contra_cheque "
                "bonus_amount pensao_alimenticia nomina gehalt gehaelter bruttogehalt nettogehalt "
                "lohn bruttolohn lohnabrechnung "
                "salaire salaire_brut bulletin_paie stipendio busta_paga sueldo sueldos "
                "salario_bruto_anual nominas pensions "
                "hourly_rate annual_salary monthly_salary comissao_vendedor plr ferias_pagas "
                "rescisao horas_extras garnishment revenu_fiscal quotient_familial renda_familiar renda_per_capita "
                "household_income "
                "numero_fiscal payslip payslips pay_slip pay_slips paystub paystubs pay_stub "
                "recibo_salario recibos_salario recibo_de_salario recibos_de_salario recibo_vencimento "
                "recibos_vencimento recibo_de_vencimento recibos_de_vencimento vencimento_base vencimento_bruto "
                "recibo_nomina recibos_nomina recibo_de_nomina recibos_de_nomina holerites contracheques "
                "lohnzettel gehaltszettel gehaltsabrechnung gehaltsabrechnungen lohnabrechnungen fiche_paie "
                "fiche_de_paie fiches_paie bulletins_paie"

        ),
        _fields("folha_pagamento folha_de_pagamento holerite contracheque payslip payslips pay_slip pay_slips paystub "
                "paystubs pay_stub recibo_salario recibos_salario recibo_de_salario recibos_de_salario "
                "recibo_vencimento recibos_vencimento recibo_de_vencimento recibos_de_vencimento vencimento_base "
                "recibo_nomina recibos_nomina recibo_de_nomina recibos_de_nomina holerites contracheques lohnzettel "
                "gehaltszettel gehaltsabrechnung gehaltsabrechnungen lohnabrechnungen fiche_paie fiche_de_paie "
                "salario_base salario_bruto "
                "base_salary pensao_alimenticia annual_salary monthly_salary bruttogehalt nettogehalt lohnabrechnung "
                "salaire_brut bulletin_paie busta_paga sueldo sueldos"),
        "art. 5 I, art. 7",
    ),
    FieldKind(
        "hiring", "applications and work", Severity.LOW, Trait.PERSONAL_DATA,
        _fields(
            "cv_text curriculum_vitae curriculo curriculos curriculum curriculums lebenslauf lebenslaeufe "
            "hoja_de_vida hojas_de_vida resume_text applicant applicants bewerber bewerbungen candidatura "
            "candidaturas candidato candidatos postulante postulantes recruiter recrutador reclutador job_applications "
            "years_experience years_of_experience anos_experiencia anos_de_experiencia performance_review "
            "performance_reviews avaliacao_desempenho avaliacao_de_desempenho evaluacion_desempeno "
            "evaluacion_de_desempeno disciplinary_action warning_letter exit_interview employee_survey "
            "pesquisa_clima pesquisa_de_clima encuesta_clima encuesta_de_clima"
        ),
        _fields(
            "cv_text curriculum_vitae curriculos lebenslauf lebenslaeufe hoja_de_vida hojas_de_vida applicants "
            "postulantes performance_review performance_reviews avaliacao_desempenho avaliacao_de_desempenho "
            "evaluacion_desempeno evaluacion_de_desempeno disciplinary_action exit_interview"
        ),
        "art. 5 I, art. 7",
    ),
    FieldKind(
        "bank", "bank account", Severity.LOW, Trait.PERSONAL_DATA,
        _fields(

                "iban bank_account account_holder titular_conta conta_corrente conta_bancaria "
                "agencia_conta card_number "
                "card_holder numero_cartao cartao_credito credit_card cvv pix_key chave_pix "
                "score_credito credit_score "
                "cuenta_bancaria numero_cuenta conta_salario numero_conta bankverbindung "
                "kontonummer clabe cbu routing_number "
                "sort_code account_number tarjeta_credito numero_tarjeta kreditkarte"

        ),
        _fields("iban card_number numero_cartao cartao_credito cvv chave_pix pix_key credit_score score_credito"),
        "art. 5 I, art. 7 X",
    ),
)  # fmt: skip
_ALL = frozenset().union(*(kind.fields for kind in KINDS))
ANY_PERSONAL = _ALL
"""Every field name of every kind, as `named_fields` writes them."""
OF_GROUPS = _fields("icd10 icd_10 cid10 cid_10 blood_type blutgruppe tipo_sanguineo grupo_sanguineo tipo_sangre")
"""What many share, and lists of codes and stocks have as well: beside no other field it says nothing of anybody."""
# For each first word, the words that must stand in a text too before a name that begins with it can.
_ONWARD = {
    first.encode(): tuple({frozenset(name.encode().split(b"_")) for name in _ALL if name.split("_")[0] == first})
    for first in {name.split("_")[0] for name in _ALL}
}


def named_fields(text: str) -> dict[str, int]:
    """Every field of the vocabulary a text names, and where (in characters) it does so first."""
    letters = _letters(text)
    found: dict[str, int] = {}
    seen: dict[bytes, int] = {}  # what stood there before, and how long its first word is: it names nothing new
    at = 0
    # On from the first word of each, not from its last: `numero_cartao_credito` is two names.
    while (match := _next_name(letters, at)) is not None:
        start = _first_letter(letters, match.start())
        near = letters[max(0, start - 1) : start + _NEAR]  # what it is taken from says something too
        if near in seen:
            at = start + seen[near]
            continue
        words = _words_from(letters, start)
        for name in _names_of(letters, words):
            found.setdefault(name, start)
        at = words[0][1]
        if words[-1][1] + 2 < start + _NEAR:
            seen[near] = at - start
    return found


def _first_letter(letters: bytes, met: int) -> int:
    """Where the name begins whose beginning was met here: what must not stand before it may have been met with it."""
    first = letters[met : met + 1]
    if not first.isalpha():
        return met + 1
    is_after = first.islower() and (met > 0 or letters[1:2].isupper())
    return met + is_after


def _next_name(letters: bytes, at: int) -> Any:
    """The first place from here on where a name may be written; most texts have none, which is told sooner."""
    return _names_written().search(letters, at) if at or _any_written().in_(letters) else None


def may_name(text: str) -> bool:
    """Do all words of any name stand in a text, wherever, and in whatever order?"""
    met = {*b" ".join({*_WORD.findall(_letters(text))}).lower().split()}
    return any(words <= met for first in met & _ONWARD.keys() for words in _ONWARD[first])


def _letters(text: str) -> bytes:
    """The text letter for letter, without accents; what then is no plain letter stands between words."""
    return (text if text.isascii() else without_marks(text)).encode("ascii", "replace")


def _words_from(letters: bytes, start: int) -> list[tuple[str, int]]:
    """The words that stand together from here on, at most one more than the longest name has, and where each ends."""
    found: list[tuple[str, int]] = []
    for match in islice(_WORD.finditer(letters, start), _LONGEST + 1):
        if found and match.start() - found[-1][1] > 1:
            break
        found.append((match.group().decode().lower(), match.end()))
    return found


def _names_of(letters: bytes, words: Sequence[tuple[str, int]]) -> Iterator[str]:
    """Every field name that begins with the first of some words and goes on with those after it.

    `endereco_wms` is no address of a person: what comes after a name may say that it is of something else.
    """
    for count in range(1, min(_LONGEST, len(words)) + 1):
        name = "_".join(word for word, _ in words[:count])
        end = words[count - 1][1]
        if (
            name in _ALL
            and not _is_of_a_thing(letters, end, words[count:])
            and not _is_of_an_interface(name, letters, end)
        ):
            yield name


def _is_of_a_thing(letters: bytes, end: int, after: Sequence[tuple[str, int]]) -> bool:
    return (
        bool(after)
        and after[0][0] in _OF_THINGS
        and (letters[end : end + 1] == b"_" or letters[end : end + 1].isalpha())
    )


_OF_A_RECIPIENT = re.compile(rb"[\"']?\s*[:=]\s*@?\{")
"""`emailAddress: {address: …}`, as Microsoft writes the recipient of a mail."""


_OF_A_FILE = re.compile(rb"(?i)ChildItem|LastWriteTime|DirectoryName|BaseName|\bLength\b")
"""What is asked of a file beside its `FullName`."""


def _is_of_an_interface(name: str, letters: bytes, end: int) -> bool:
    """`$file.FullName` is a path, and whom a mail goes to is not what a script works on."""
    if name == "full_name" and letters[max(0, end - 8) : end] == b"FullName":
        return (
            letters[max(0, end - 9) : end - 8] == b"."
            or _OF_A_FILE.search(letters, max(0, end - 120), end + 120) is not None
        )
    return name == "email_address" and _OF_A_RECIPIENT.match(letters, end) is not None


@lru_cache(maxsize=1)
def _any_written() -> Hints:
    return Hints([_beginning().encode()])


@lru_cache(maxsize=1)
def _names_written() -> Any:
    options = re2.Options()
    options.max_mem = _MEMORY
    options.never_capture = True  # to tell which way it was met would take as long again
    return re2.compile(_beginning().encode(), options)


def _beginning() -> str:
    """The first two words of every name as they may be written, where they begin: after a small letter with a capital.

    It finds more than there is, as `RGB` for `RG`; what it finds is then read word by word.
    """
    small, capital, large = (_beginnings(form) for form in (str.lower, str.capitalize, str.upper))
    return f"(?:^|[^A-Za-z])(?:{small})|(?:{capital})|(?:^|[^A-Z])(?:{large})"


def _beginnings(form: Callable[[str], str]) -> str:
    onward: dict[str, set[str]] = defaultdict(set)
    for first, *rest in (name.split("_") for name in _ALL):
        onward[first].add(f"[^A-Za-z0-9]?(?:{rest[0]})" if rest else "(?-i:[^a-z]|$)")
    return "|".join(f"{form(first)}(?i:{'|'.join(sorted(ways))})" for first, ways in sorted(onward.items()))


@lru_cache(maxsize=2)
def without_marks(text: str) -> str:
    """The text with its accents taken off, letter for letter, so that places stay places.

    The text asked about last is remembered: fields and people are looked for in the same one.
    """
    marked = {*_MARKED.findall(text)}
    if len(marked) > _FEW_LETTERS:
        return _MARKED.sub(lambda match: _plain_letter(match.group()), text)
    for letter in marked:  # what one becomes is never another of them that becomes something else
        text = text.replace(letter, _plain_letter(letter))
    return text


_MARKED = re.compile(r"[^\x00-\x7f]")
_FEW_LETTERS = 40
"""Different letters up to which it is sooner to go through the text once for each than once for every place."""


@lru_cache(maxsize=2_048)
def _plain_letter(letter: str) -> str:
    return unicodedata.normalize("NFKD", letter)[:1] or letter
