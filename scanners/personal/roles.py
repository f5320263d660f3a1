"""Words for people, for what happens to them, and for what is noted of them: one list for every language of an office.

`funcionari:o,a` stands for `funcionario` and `funcionaria`; all are written without accents. A word stands where it is
worth most: a `guest` may be a virtual machine and a `driver` one of a database, so they count less than `guests`.
"""

from collections.abc import Mapping


def _forms(text: str) -> dict[str, str]:
    """Every form of some words, and the word it is a form of."""
    forms: dict[str, str] = {}
    for word in text.split():
        stem, _, endings = word.partition(":")
        for ending in endings.split(","):
            forms.setdefault(stem + ending, stem)
    return forms


PEOPLE: Mapping[str, str] = _forms("""
    employee:,s staff staffer:,s colleague:,s coworker:,s applicant:,s patient:,s inpatient:,s outpatient:,s residents
    tenants lodger:,s lessee:,s renter:,s landlord:,s donor:,s pupil:,s student:,s teacher:,s lecturer:,s professor:,s
    tutor:,s graduate:,s alumni nurse:,s physician:,s doctors surgeon:,s therapist:,s pharmacist:,s paramedic:,s
    midwife midwives guests visitors attendee:,s participant:,s passenger:,s traveller:,s traveler:,s tourist:,s
    commuter:,s motorist:,s chauffeur:,s cyclist:,s pedestrian:,s citizen:,s taxpayer:,s voter:,s councillor:,s
    mother:,s father:,s spouse:,s husband:,s wife wives fiance bride:,s widow:,s orphan baby babies newborn:,s
    infant:,s
    toddler:,s teenager:,s grandparent:,s pensioner:,s retiree:,s trainee:,s apprentice:,s leaver:,s joiners
    newcomer:,s
    subordinate:,s mentee:,s policyholder:,s claimant:,s beneficiar:y,ies debtor:,s borrower:,s
    guarantor:,s cardholder:,s shopper:,s homeowner:,s witnesses inmate:,s detainee:,s prisoner:,s plaintiff:,s
    defendant:,s complainant:,s whistleblower:,s caregiver:,s carer:,s volunteer:,s veteran:,s soldier:,s refugee:,s
    migrant:,s immigrant:,s foreigner:,s jobseeker:,s interviewee:,s respondent:,s deceased heir:,s
    salesperson salespeople technician:,s cashier:,s clerk:,s receptionist:,s waiter:,s waitress hairdresser:,s
    janitor:,s caretaker:,s nanny firefighter:,s athlete:,s godparent:,s jubilarian:,s

    funcionari:o,a,os,as colaborador:,es,a,as empregad:o,a,os,as trabalhador:,es,a,as operari:o,a,os,as
    terceirizad:o,a,os,as alun:o,a,os,as estudante:,s discente:,s paciente:,s utentes hospede:,s
    inquilin:o,a,os,as,i morador:,es,a,as doador:,es,a,as visitante:,s participante:,s passageir:o,a,os,as
    viajante:,s turista:,s tripulante:,s motorista:,s cidadao cidadaos cidada cidadas contribuinte:,s requerente:,s
    municipe:,s eleitor:,es,a,as candidat:o,a,os,as,i estagiari:o,a,os,as aprendiz:,es professora:,s professores
    docente:,s bolsista:,s orientand:o,a,os,as formand:o,a,os,as enfermeir:o,a,os,as cuidador:,es,a,as
    psicolog:o,a,os,as segurad:o,a,os,as aposentad:o,a,os,as beneficiari:o,a,os,as devedor:,es,a,as correntista:,s
    mutuari:o,a,os,as avalista:,s fiador:,es,a inadimplente:,s crianca:,s bebe:,s adolescente:,s filh:o,a,os,as
    conjuge:,s esposa:,s marido:,s condomin:o,a,os,as acompanhante:,s gestante:,s idos:o,a,os,as
    falecid:o,a,os,as vitima:,s testemunha:,s aniversariante:,s vizinh:o,a,os,as herdeir:o,a,os,as
    demitid:o,a,os,as matriculad:o,a,os,as

    emplead:o,a,os,as trabajador:,es,a,as estudiante:,s huesped:,es vecin:o,a,os,as donante:,s alumn:o,a,os,as
    viajer:o,a,os,as pasajer:o,a,os,as ciudadan:o,a,os,as contribuyente:,s votante:,s nin:o,a,os,as hij:o,a,os,as
    becari:o,a,os,as jubilad:o,a,os,as deudor:,es prestatari:o,a,os,as moros:o,a,os,as asegurad:o,a,os,as
    pensionista:,s profesor:,es,a,as enfermer:o,a,os,as egresad:o,a,os,as aspirante:,s postulante:,s solicitante:,s
    arrendatari:o,a,os,as invitad:o,a,os,as companer:o,a,os,as reclamante:,s denunciante:,s testigo:,s conyuge:,s
    fallecid:o,a,os,as difunt:o,a,os,as cuentahabiente:,s empadronad:o,a,os,as

    mitarbeiter:,n,in,innen kolleg:e,en,in,innen angestellte:,r,n beschaftigte:,r,n beschaeftigte:,r,n
    vorgesetzte:,r,n patienten patientin patientinnen schuler:,n,in,innen schueler:,n,in,innen studenten studentin
    studierende:,n absolvent:en,in,innen doktorand:en,in,innen bewerber:,n,in,innen mieter:,n,in,innen vermieter:,n
    gaste gasten gaeste gaesten fahrgast fahrgaste fahrgaeste reisende:,r,n bewohner:,n,in,innen einwohner:,n
    besucher:,n,in,innen teilnehmer:,n,in,innen fahrer:,n,in,innen burger:n,in,innen buerger:,n,in,innen
    spender:,n,in,innen azubi:,s auszubildende:,r,n lehrling:,e praktikant:,en angehorige:,r,n angehoerige:,r,n
    rentner:,n versicherte:,r,n kindern eltern mutter vater ehefrau ehemann ehepartner geschwister
    lehrer:,n,in,innen arzt arzte aerzte arztin aerztin pfleger:,n,in nachbarn antragsteller:,n,in geschadigte:,r,n
    geschaedigte:,r,n kreditnehmer:,n,in kontoinhaber:,n,in verstorbene:,r,n zeugen wahler:,n waehler:,n

    employe:,s,es salarie:s,e,es ouvrier:,s,e,es locataire:,s eleve:,s etudiant:,s,e,es apprenti:,s stagiaire:,s
    visiteur:,s adherent:,s benevole:,s patiente:,s citoyen:,s contribuable:,s usager:,s enfant:,s collegue:,s
    collaborateur:,s voisin:,s epoux epouse conjoint:,s donneur:,s passager:,s voyageur:,s touriste:,s enseignant:,s
    infirmier:,s,e,es medecin:,s emprunteur:,s defunt:,s victime:,s temoin:,s

    dipendent:e,i pazient:e,i ospit:e,i student:i,essa collega colleghi colleghe visitator:e,i partecipant:e,i
    passegger:o,i viaggiator:e,i cittadin:o,a,i contribuent:e,i tirocinant:e,i assicurat:o,i figli figlia figlie
    genitor:e,i bambin:o,a,i,e moglie pensionat:o,i infermier:e,i correntist:a,i
""")
"""Whoever is called so is a person."""

_USERS = (
    "user users username usernames usuario usuaria usuarios usuarias benutzer benutzern utilisateur utilisateurs utente"
)
PERHAPS_PEOPLE: Mapping[str, str] = dict.fromkeys(_USERS.split(), "user") | _forms("""
    customer:,s buyer:,s member:,s driver:,s author:,s sender:,s recipient:,s holder:,s contact:,s
    leads crew guest visitor resident doctor joiner subscriber:,s person:,s people men women boss supervisor:,s
    caller:,s candidate:,s tenant worker:,s child children kids parents relative:,s family families player:,s
    seller:,s requester:,s assignee:,s signer:,s reviewer:,s approver:,s operator:,s inspector:,s owner:,s adult:,s
    everybody everyone somebody whom who insured payee:,s contractor:,s consultant:,s freelancer:,s offender:,s
    victim:,s
    client:s,e,es clienta:,s pessoa:,s persona personas vendedor:,es,a,as tecnico:,s operador:,es
    responsavel responsaveis titular:,es contato:,s contacto:,s remetente:,s destinatari:o,a,os,as assinante:,s
    autor:,es dependente:,s gestor:,es,a chefe:,s parente:,s mae maes servidores conductor:,es jefe:,s
    membro:,s miembro:,s socio:,s socia:,s gerente:,s associad:o,a,os,as abonad:o,a,os,as quem quien
    kund:e,en,in,innen absender empfanger empfaenger ansprechpartner inhaber mitglied:,er gast
    personne:,s persone abonne:,s titulaire:,s
""")
"""They may be companies, programs or machines as well."""

EVENTS: Mapping[str, str] = _forms("""
    absence:,s absent absenteeism absentee:,s sickness sick illness maternity paternity parental overtime timesheet:,s
    attendance presence birthday:,s seniority severance onboarding offboarding hiring recruiter:,s recruiting
    recruitment dismissal:,s appraisal:,s grievance:,s disciplinary harassment salary salaries wage:,s payroll
    payslip:,s paycheck:,s garnishment cvs
    diagnos:is,es,tic vaccin:e,es,ation,ations,ated prescription:,s appointment:,s injury injuries surgery surgeries
    chemotherapy psychiatric psychiatry anamnesis urine pregnant pregnancy dentist allergies
    portrait:,s selfie:,s biometric:,s fingers badge:,s hotline logins logon:,s logoff whereabouts geofence cctv
    surveillance keystrokes
    unsubscribed optin gdpr dsgvo rgpd lgpd dsar consent:,s vcard dialled dialed cdr speeding luggage
    tenancy arrears household:,s childcare kindergarten tuition scholarship:,s overdraft foreclosure kyc
    itinerary itineraries electoral obituary wedding:,s funeral:,s divorce:,s nationality religion

    ferias folga:,s afastamento:,s falta:,s ausencia:,s aniversario:,s demiss:ao,oes admiss:ao,oes contratac:ao,oes
    contratacion holerite:,s atestado:,s receituario saude vacina:,s dependentes doacao sorologia obito:,s
    casamento:,s pensao inadimplencia hospedagem
    vacaciones nomina:,s cumpleanos despido:,s fichaje:,s padron defuncion:,es
    urlaub krank krankheit abwesenheit:,en fehlzeit:,en arbeitszeit:,en elternzeit probezeit uberstunden ueberstunden
    geburtstag:,e lohn lohnsteuer gehalt gehalter gehaelter kundigung:,en kuendigung:,en entlassung:,en abmahnung:,en
    personalakte:,n zeugnis:,se befund:,e impfung:,en einwilligung:,en schufa melderegister
    conge:s salaire:,s anniversaire:s licenciement embauche ordonnance:,s
    ferie assenza assenze stipendi:,o compleanno licenziamento
""")
"""What happens to people and to nothing else, or what is kept of it."""

PERHAPS_EVENTS: Mapping[str, str] = _forms("""
    interview:,s cv face:,s consultation:,s exam:,s enrolment:,s enrollment:,s admission:,s triage accident:,s
    complaint:,s transcript:,s recording:,s pension:,s allowance:,s survey:,s feedback newsletter:,s mailing
    booking:,s reservation:,s loyalty blood vacation:,s mailbox shift:,s leave:,s claim:,s rent medical clinic:,s
    hospital:,s ward:,s school:,s trips punch clock roster:,s departed calls conversation:,s letter:,s
    loan:,s mortgage:,s expense:,s mileage commission:,s census training:,s grades
    presenca:,s frequencia consultas exame:,s matricula:,s escala entrevista:,s reclamac:ao,oes reclamo:,s queixa:,s
    queja:,s reembolso:,s acidente:,s bolsa:,s boletim boletins avaliac:ao,oes treinamento:,s emprestimo:,s
    cadastro:,s
    reserva:,s viagem viagens beneficio:,s advertencia:,s
    permiso:,s baja:,s turno:,s cita:,s examen:,es boletin calificacion:,es encuesta:,s accidente:,s prestamo:,s
    historial viaje:,s
    schicht:,en dienstplan umfrage:,n termin:,e beschwerde:,n unfall unfalle buchung:,en kredit noten
    reclamation:,s sante rendez assurance turni reclami visita visite
""")
"""What happens to people, and to machines and goods too."""

NOTED = frozenset(_forms("""
    name:,s first last surname forename fullname firstname lastname email:,s mail phone:,s tel telephone mobile cell
    address street zip postcode city town birth born birthdate birthday dob age sex gender salutation maiden
    nationality
    photo:,s signature iban salary seat room plate username login user ssn nhs badge diagnosis mac lat lon gps fn
    comment:,s grade score
    nome:,s sobrenome:,s apelido telefone:,s celular celulares telemovel endereco:,s rua bairro cep cidade idade sexo
    genero nascimento naturalidade cpf rg nif morada matricula nota
    nombre:,s apellido:,s correo:,s telefono:,s movil direccion calle edad nacimiento dni nie
    vorname nachname strasse plz ort telefon handy geburtsdatum alter geschlecht anrede
    nom prenom courriel adresse sexe naissance ville cognome indirizzo telefono eta sesso nascita citta
"""))  # fmt: skip
"""Columns, keys and attributes in which something is noted of somebody; of machines, too."""

REACHING = frozenset(_forms("""
    email:,s phone:,s tel telephone mobile cell lastname firstname surname forename birth born birthdate birthday
    dob ssn salutation maiden gender sex salary iban street
    telefone:,s celular celulares telemovel sobrenome:,s nascimento cpf rua endereco:,s morada bairro
    telefono:,s movil apellido:,s nacimiento dni nie calle genero sexo idade edad
    vorname nachname handy telefon geburtsdatum anrede geschlecht strasse prenom naissance cognome
"""))  # fmt: skip
"""Those among them that no machine has: they reach somebody, or tell one from another."""

LOOKING_AT_FACES = ("face_recognition", "deepface", "insightface", "retinaface", "frontalface", "mtcnn")
"""Libraries and models that find faces in pictures."""
