"""Words for people, for what happens to them, and for what is noted of them: one list for every language of an office.

`funcionari:o,a` stands for `funcionario` and `funcionaria`; all are written without accents. A word stands where it is
worth most: a `guest` may be a virtual machine and a `driver` one of a database, so they count less than `guests`.
"""

import re
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
    mother:,s father:,s spouse:,s husband:,s wife wives fiance bride:,s baby babies newborn:,s
    infant:,s
    toddler:,s teenager:,s pensioner:,s retiree:,s trainee:,s apprentice:,s leaver:,s joiners
    newcomer:,s
    subordinate:,s mentee:,s policyholder:,s claimant:,s beneficiar:y,ies debtor:,s borrower:,s
    guarantor:,s cardholder:,s accountholder:,s ticketholder:,s
    passholder:,s keyholder:,s shopper:,s homeowner:,s witnesses inmate:,s detainee:,s prisoner:,s plaintiff:,s
    defendant:,s complainant:,s whistleblower:,s caregiver:,s carer:,s volunteer:,s veteran:,s soldier:,s refugee:,s
    migrant:,s immigrant:,s foreigner:,s jobseeker:,s interviewee:,s respondent:,s deceased heir:,s
    salesperson salespeople technician:,s cashier:,s clerk:,s receptionist:,s waitress hairdresser:,s
    janitor:,s caretaker:,s nanny firefighter:,s athlete:,s godparent:,s jubilarian:,s

    funcionari:o,a,os,as colaborador:,es,a,as empregad:o,a,os,as trabalhador:,es,a,as operari:o,a,os,as
    terceirizad:o,a,os,as alun:o,a,os,as estudante:,s discente:,s paciente:,s utentes hospede:,s
    inquilin:o,a,os,as,i morador:,es,a,as doador:,es,a,as visitante:,s participante:,s passageir:o,a,os,as
    viajante:,s turista:,s tripulante:,s motorista:,s cidadao cidadaos cidada cidadas contribuinte:,s requerente:,s
    municipe:,s eleitor:,es,a,as colega:,s candidat:o,a,os,as,i estagiari:o,a,os,as aprendiz:,es professora:,s
    professores docente:,s bolsista:,s orientand:o,a,os,as formand:o,a,os,as enfermeir:o,a,os,as cuidador:,es,a,as
    psicolog:o,a,os,as segurad:o,a,os,as aposentad:o,a,os,as beneficiari:o,a,os,as devedor:,es,a,as correntista:,s
    mutuari:o,a,os,as avalista:,s fiador:,es,a inadimplente:,s crianca:,s bebe:,s adolescente:,s filh:o,a,os,as
    conjuge:,s esposa:,s marido:,s condomin:o,a,os,as acompanhante:,s gestante:,s idos:o,a,os,as
    falecid:o,a,os,as vitima:,s testemunha:,s aniversariante:,s vizinh:o,a,os,as herdeir:o,a,os,as
    demitid:o,a,os,as matriculad:o,a,os,as cooperad:o,a,os,as

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

    employe:,s,es salarie:,e,ees ouvrier:,s,e,es locataire:,s eleve:,s etudiant:,s,e,es apprenti:,s stagiaire:,s
    visiteur:,s adherent:,s benevole:,s patiente:,s citoyen:,s contribuable:,s usager:,s enfant:,s collegue:,s
    collaborateur:,s voisin:,s epoux epouse conjoint:,s donneur:,s passager:,s voyageur:,s touriste:,s enseignant:,s
    infirmier:,s,e,es medecin:,s emprunteur:,s defunt:,s victime:,s temoin:,s

    dipendent:e,i pazient:e,i ospit:e,i student:i,essa collega colleghi colleghe visitator:e,i partecipant:e,i
    passegger:o,i viaggiator:e,i cittadin:o,a,i contribuent:e,i tirocinant:e,i assicurat:o,i figli figlia figlie
    genitor:e,i bambin:o,a,i,e moglie pensionat:o,i infermier:e,i correntist:a,i

    condutor:,es,a,as infrator:,es pedestre:,s autuad:o,a,os,as lactente:,s noiv:o,a,os,as
    acompanante:,s peaton:,es infractor:,es tutelad:o,a,os,as menor:es detenid:o,a,os,as
    anrufer:,n,in,innen neugeborene:,n,r,s saugling:,e hausarzt facharzt zahnarzt erblasser:,s erben halter:in,innen
    fahrgast fahrgaste fahrgaeste einwohner:,n,in,innen hinterbliebene:,n bewerbende:,n studierende:,r,n
    verdachtige:,r,n beschuldigte:,r,n klager:,in pflegekraft pflegekrafte doktorand:,en,in,innen
    appelant:,e,s,es conducteur:,s assure:,s heritier:,s proche:,s
    conducent:e,i neonat:o,i eredi erede chiamant:e,i
    medewerker:,s werknemer:,s leerling:,en huurder:,s klanten bewoner:,s bezoeker:,s deelnemer:,s
    pracowni:k,cy,ka pacjen:t,ci,tka uczen uczniowie lokator:,zy ansatte medarbejdere medarbetare elever
    householder:,s ratepayer:,s matriculant:,s examinee:,s fosterer:,s decedent:,s testator:,s
    neonate:,s
    parishioner:,s churchgoer:,s congregant:,s swimmer:,s jockey:,s barber:,s sailor:,s seafarer:,s stewardess
    postman postmen welder:,s electrician:,s plumber:,s carpenter:,s bricklayer:,s gardener:,s farmer:,s
    fisherman dentists optician:,s lawyer:,s attorney:,s solicitor:,s juror:,s accused convict:,s parolee:,s
    consignee:,s addressee:,s camper:,s golfer:,s instructor:,s invigilator:,s freshm:an,en scholar:,s researcher:,s
    influencer:,s singer:,s musician:,s dancer:,s babysitter:,s hostess policeman policemen constable:,s mayor:,s
    pastor:,s priest:,s postdoc:,s grantee:,s awardee:,s survivor:,s bereaved homeless salesm:an,en saleswoman
    shopkeeper:,s spectator:,s roommate:,s flatmate:,s neighbour:,s sister:,s brother:,s daughter:,s nephew:,s
    niece:,s uncle:,s aunt:,s grandmother grandfather stepfather stepmother godmother
    godfather worshipper:,s evictee:,s contestant:,s entrant:,s paroquian:o,a,os,as dizimista:,s fieis padrinho:,s
    madrinha:,s catequista:,s pedreir:o,os cozinheir:o,a,os,as faxineir:o,a,os,as porteir:o,os zelador:,es,a
    advogad:o,a,os,as reu reus depoente:,s presidiari:o,a,os,as apenad:o,a,os,as acusad:o,a,os,as indiciad:o,a,os,as
    agricultor:,es,a pescador:,es,a entregador:,es,a feirante:,s atleta:,s jogador:,es,a nadador:,es,a
    vereador:,es,a socorrista:,s plantonista:,s dentista:,s fisioterapeuta:,s nutricionista:,s farmaceutic:o,a,os,as
    assistid:o,a,os,as acolhid:o,a,os,as refugiad:o,a,os,as imigrante:,s migrante:,s desempregad:o,a,os,as
    beneficiad:o,a,os,as universitari:o,a,os,as doutorand:o,a,os,as mestrand:o,a,os,as egress:os,as
    convidad:o,a,os,as espos:o,os irmao:,s irma:,s parroquian:o,a,os,as feligres:,es abogad:o,a,os,as
    imputad:o,a,os,as cociner:o,a,os,as camarer:o,a,os,as limpiador:,es,a conserje:,s repartidor:,es,a jugador:,es,a
    concejal:,es desemplead:o,a,os,as doctorand:o,a,os,as niet:o,a,os,as abuel:o,a,os,as padrin:o,os suegr:o,a
    apoderad:o,a,os,as afiliad:o,a,os,as derechohabiente:,s hermana:,s hermano:,s schwimmer:,in spieler:,in,innen
    schiedsrichter:,in kellner:,in friseur:,e,in hausmeister:,in putzkraft reinigungskraft reinigungskrafte
    fachkraft landwirt:,e anwalt anwalte rechtsanwalt rechtsanwalte notar:,e angeklagte:,r,n haftling:,e
    haeftling:,e inhaftierte:,r,n zeuge zeugin schwester tochter sohn sohne oma opa grosseltern patin brautigam
    witwe witwer verlobte:,r fluchtling:,e fluechtling:,e gefluchtete:,r,n asylbewerber:,in obdachlose:,r,n
    arbeitslose:,r,n arbeitnehmer:,n,in,innen werkstudent:,en,in aushilfe:,n leiharbeiter:,n,in minijobber:,n
    saisonkraft saisonkrafte verkaufer:,n,in,innen hebamme:,n krankenschwester:,n hausarzte zahnarzte
    tierhalter:,n,in kassierer:,in,innen pfortner stammgast stammgaste hotelgast hotelgaste sportler:,in,innen
    laufer:,in,innen leser:,in,innen allocataire:,s beneficiaire:,s paroissien:,s avocat:,s detenu:,s prevenu:,s
    agriculteur:,s pecheur:,s joueur:,s nageur:,s livreur:,s cuisinier:,s serveuse:,s frere:,s soeur:,s parrain:,s
    marraine:,s refugie:,s,es chomeur:,s interimaire:,s saisonnier:,s doctorant:,s,e,es laureat:,s parrocchian:o,i
    avvocat:o,i imputat:o,i detenut:o,i camerier:e,i fratell:o,i sorell:a,e giocator:e,i nuotator:e,i lavorator:e,i
    apprendist:a,i testimon:e,i vedov:o,a iscritt:o,a,i,e kerkganger:,s huisarts gedetineerde:,n advocaat getuige:,n
    dochter vluchteling:,en sollicitant:,en uitkeringsgerechtigde:,n stagiair:,s
    bediener:,in,innen kassenkraft erziehungsberechtigte:,r,n sorgeberechtigte:,r,n
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
    picker:,s packer:,s runner:,s rider:,s cleaner:,s officer:,s trainer:,s coach:,es partner:,s deputy
    referee:,s captain:,s pilot:,s judge:,s suspect:,s editor:,s translator:,s follower:,s speaker:,s performer:,s
    bidder:,s winner:,s organizer:,s organiser:,s cook:,s chef:,s mechanic:,s proprietari:o,a,os,as
    propietari:o,a,os,as comprador:,es,a,as medic:o,a,os,as opfer bearbeiter:,in besitzer:,in nutzer:,n,in
    sachbearbeiter:,in kontakt:,e betreuer:,in demandeur:,s proprietaire:,s destinataire:,s expediteur:,s
    acheteur:,s mittente klant gebruiker:,s eigenaar:,s klien:t,ci son:,s arbeiter:,n halter
    waiter:,s orphan widow:,s grandparent:,s courier:,s sibling:,s grandchild grandchildren
    mandant:,en
    developer:,s committer:,s programmer:,s engineer:,s analyst:,s accountant:,s entwickler:,in desarrollador:,es,a
    desenvolvedor:,es,a developpeur:,s
""")
"""They may be companies, programs or machines as well."""

EVENTS: Mapping[str, str] = _forms("""
    logins absence:,s absenteeism absentee:,s sickness sick illness maternity paternity parental overtime timesheet:,s
    attendance birthday:,s seniority severance onboarding offboarding hiring recruiter:,s recruiting
    recruitment dismissal:,s appraisal:,s grievance:,s disciplinary harassment salary salaries wage:,s payroll
    payslip:,s paycheck:,s garnishment cvs
    diagnos:is,es vaccin:e,es,ation,ations,ated prescription:,s appointment:,s injury injuries surgery surgeries
    chemotherapy psychiatric psychiatry anamnesis urine pregnant pregnancy dentist allergies
    selfie:,s biometric:,s fingers badge:,s hotline logon:,s logoff whereabouts geofence cctv
    surveillance keystrokes
    unsubscribed optin dsar consent:,s vcard dialled dialed cdr speeding luggage
    tenancy arrears household:,s childcare kindergarten tuition scholarship:,s overdraft foreclosure kyc
    electoral obituary wedding:,s funeral:,s divorce:,s nationality religion

    ferias folga:,s afastamento:,s faltas ausencia:,s aniversario:,s demiss:ao,oes admiss:ao,oes contratac:ao,oes
    contratacion holerite:,s atestado:,s receituario saude vacina:,s dependentes doacao sorologia obito:,s
    casamento:,s pensao hospedagem
    vacaciones nomina:,s cumpleanos despido:,s fichaje:,s padron defuncion:,es
    urlaub krank krankheit abwesenheit:,en fehlzeit:,en arbeitszeit:,en elternzeit probezeit uberstunden ueberstunden
    geburtstag:,e lohn lohnsteuer gehalt gehalter gehaelter kundigung:,en kuendigung:,en entlassung:,en abmahnung:,en
    personalakte:,n zeugnis:,se befund:,e impfung:,en einwilligung:,en schufa melderegister
    conge:s salaire:,s anniversaire:s licenciement embauche ordonnance:,s
    ferie assenza assenze stipendi:,o compleanno licenziamento

    personnel death:,s probate bereavement birth:s baptism:,s asylum
    arztbrief:,e entlassbrief:,e entlassungsbrief:,e diktat:,e,en entbindung:,en geburt:,en fuhrerschein:,e
    fuehrerschein:,e fahrerlaubnis:,se notruf:,e mahnung:,en scheidung:,en hochzeit:,en sterbefall:,e erbschein:,e
    krankmeldung:,en krankschreibung:,en bewerbung:,en klausur:,en prufungsleistung:,en immatrikulation exmatrikulation
    pflegegrad aufenthaltstitel medikation
    multa:s habilitac:ao,oes certidao certidoes batismo:,s intimac:ao,oes prontuario:,s anamnese
    receituarios inss fgts esocial
    herencia:s bautizo:,s boda:,s nacimientos divorcio:,s enfermedad enfermedades
    permis naissances deces mariage:,s ordonnances maladie maladies paie
    verzuim loonstrook salarisstrook afwezigheid urlop wynagrodzenie wynagrodzenia
    worklog:,s timecard:,s keycard:,s lateness tardiness furlough redundanc:y,ies layoff:,s resignation:,s parole
    subpoena homelessness tithe:,s christening:,s cremation:,s genealogy ancestry matchmaking
    menstruation fertility ivf pregnancies miscarriage:,s abortion:,s dialysis oncology radiotherapy cardiology
    paediatric pediatric paediatrics psychology counselling counseling psychotherapy hospice allergic hiv alcoholism
    addiction:,s disability disabilities caseworker safeguarding whistleblowing misconduct garnishments
    naturalisation naturalization raffle cracha:,s dizimo:,s batizado:,s crisma velorio:,s sepultamento:,s
    enterro:,s despejo:,s absenteismo afastad:o,a,os,as desligament:o,os exoneracao nomeac:ao,oes vacinad:o,a,os,as
    internac:ao,oes cirurgia:,s gestacao prenatal oncologia hemodialise psiquiatria prescric:ao,oes cirugia:,s
    embarazo:,s vacunad:o,a,os,as vacunacion sepelio:,s entierro:,s desahucio:,s multad:o,a,os,as absentismo
    ausentismo tardanza:,s finiquito:,s extranjeria empadronamiento bautismo krankenstand betriebsrat stempeluhr
    stempelzeit:,en zeiterfassung lohnpfandung zwangsraumung beerdigung:,en bestattung:,en trauung:,en konfirmation
    kommunion schwangerschaft:,en schwerbehinderte:,r,n asyl einburgerung fuhrungszeugnis:,se enterrement:,s
    bapteme:,s chomage grossesse:,s hospitalisation:,s gravidanza ricover:o,i vaccinazion:e,i battesim:o,i matrimoni
    presenze timbratur:a,e cedolin:o,i uitkering:,en ziekmelding:,en sollicitatie:,s burial:,s alergia:,s arrest:,s
    taufe:,n austrittsgesprach austrittsgesprache
    glucose glycemia glicemia glucemia cholesterol insulin allergie:,n blutdruck blutzucker foyer:,s
""")
"""What happens to people and to nothing else, or what is kept of it."""

PERHAPS_EVENTS: Mapping[str, str] = _forms("""
    interview:,s cv face:,s consultation:,s exam:,s enrolment:,s enrollment:,s admission:,s triage accident:,s
    itinerar:y,ies
    complaint:,s transcript:,s recording:,s pension:,s allowance:,s survey:,s feedback newsletter:,s mailing
    booking:,s reservation:,s loyalty blood vacation:,s mailbox shift:,s leave:,s claim:,s rent medical clinic:,s
    hospital:,s ward:,s school:,s trips punch clock roster:,s departed calls conversation:,s letter:,s
    loan:,s mortgage:,s expense:,s mileage commission:,s census training:,s grades
    presenca:,s falta inadimplencia frequencia consultas exame:,s matricula:,s escala entrevista:,s reclamac:ao,oes
    reclamo:,s queixa:,s
    queja:,s reembolso:,s acidente:,s bolsa:,s boletim boletins avaliac:ao,oes treinamento:,s emprestimo:,s
    cadastro:,s
    reserva:,s viagem viagens beneficio:,s advertencia:,s
    permiso:,s baja:,s turno:,s cita:,s examen:,es boletin calificacion:,es encuesta:,s accidente:,s prestamo:,s
    historial viaje:,s
    schicht:,en dienstplan umfrage:,n termin:,e beschwerde:,n unfall unfalle buchung:,en kredit noten
    reclamation:,s sante rendez assurance turni reclami visita visite visitas
    estates dictations testimonies testimonials canteen
    llamadas
    shipping absent presence eviction:,s evicted inheritance adoption:,s portrait:,s diagnostic
    kantine aufenthalt pflege rezepte anrufe bewertungen
    hearing:,s promotion:,s confirmation:,s grave:,s infection:,s bonus bonuses relocation:,s petition:,s lottery
    custody summons audiencia:,s atraso:,s jornada:,s asistencia:,s vacuna:,s retraso:,s austritt:,e eintritt:,e
    beurteilung:,en suspensao suspensoes promocao promocoes cota:,s ponto:,s membership:,s donation:,s probation
    retraite:,s
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
    cnh placa placas passport nino sin bsn pesel zuname rufname familienname anschrift wohnort rufnr rufnummer
    mobil geburt kennzeichen mobilnummer festnetz voornaam achternaam geboortedatum imie nazwisko fornavn
    efternavn fornamn efternamn mobileno mobilephone displayname givenname sn samaccountname
    telephonenumber employeeid employeenumber nombres comentario:,s
    department abteilung departamento puesto hired vorgesetzter jobtitle fone fones cracha bell hausnr club position
    apt cpr matric matriculation nacimientos contacto phonenumber emailaddress mailadresse mitgliedsnr wiek plec
"""))  # fmt: skip
"""Columns, keys and attributes in which something is noted of somebody; of machines, too."""

REACHING = frozenset(_forms("""
    email:,s phone:,s tel telephone mobile cell lastname firstname surname forename birth born birthdate birthday
    dob ssn salutation maiden gender sex salary iban street
    telefone:,s celular celulares telemovel sobrenome:,s nascimento cpf rua endereco:,s morada
    telefono:,s movil apellido:,s nacimiento dni nie calle genero sexo idade edad
    vorname nachname handy telefon geburtsdatum anrede geschlecht strasse prenom naissance cognome
    cnh passport nino bsn pesel zuname rufname familienname anschrift wohnort rufnr rufnummer geburt mobilnummer
    voornaam achternaam geboortedatum imie nazwisko fornavn efternavn fornamn efternamn mobilephone givenname
    telephonenumber employeeid employeenumber
    fone fones phonenumber emailaddress mailadresse cracha jobtitle
"""))  # fmt: skip
"""Those among them that no machine has: they reach somebody, or tell one from another."""

COMPOUNDS = re.compile(
    "mandanten(?:list|dat|nam|akt|stamm|num|nr)|patient(?:en)?(?:akt|dat|list|nam|num|nr|brief|verf|kart|ordner|mapp|auf)|mitarbeiter(?:akt|dat|list|nam|num|nr|id|foto|"
    "gespr|beur|zahl|stamm|ein|aus)|bewerb(?:er|ung)s?(?:akt|dat|list|nam|map|unter|foto|gespr|ein)|personal(?:akt|bog|stamm|"
    "num|nr|dat|list|gespr|ausweis)|geburts?(?:tag|dat|nam|ort|urk|liste|jahr)|kinds(?:name|mutter|vater)|kindesname|"
    "neugeboren|versicherten(?:num|nr|dat|kart|stamm)|krankmeld|krankschreib|krankenakt|krankenkass|krankengesch|"
    "lohn(?:abzug|abzuege|abrech|art|zettel|konto|list|dat|buch|lauf|summ|pfand|steuer)|gehalts(?:abrech|zettel|list|dat|"
    "band|erhoh|lauf)|fu(?:e)?hrerschein|fahrerkart|fahrerlaubnis|besucher(?:list|ausweis|buch|nam|dat)|"
    "teilnehmer(?:list|nam|dat|unter)|mieter(?:list|nam|dat|akt|konto)|bewohner(?:list|nam|dat|akt)|matrikel|"
    "studierendend|studenten(?:ausw|dat|list|num)|schue?ler(?:dat|list|nam|akt|ausw)|urlaubs(?:antr|list|tag|konto|plan)|"
    "abwesenheits|fehlzeit|arbeitszeitkont|unterschriftsprob|fahrzeughalter|sterbe(?:urk|fall|buch)|impf(?:ung|pass|stat|buch|"
    "termin)|pflegegrad|pflegeheimb|sozialversicher|medikationsplan|medikamentenplan|familienstand|arztbrief|befundbericht|"
    "entlass(?:brief|ungsb|bericht)|notruf|einwohnermeld|melderegister"
)
"""How German words begin that are put together and speak of what is kept of people."""
STEMS_OF_PEOPLE = (
    "patient|mitarbeiter|teilnehmer|besucher|bewohner|schueler|schuler|student|fahrer|mieter|spender|mitglied|bewerber|"
    "anrufer|versichert|beschaftigt|beschaeftigt|angehorig|angehoerig|pfleger|kolleg"
)
COMPOUNDS_OF_PEOPLE = re.compile(f"[a-z]{{3,}}(?:{STEMS_OF_PEOPLE})(?:innen|in|en|er|e|n|s)?")
"""How they end that are people of some kind: `busfahrer`, `kursteilnehmer`."""

LOOKING_AT_FACES = ("face_recognition", "deepface", "insightface", "retinaface", "frontalface", "mtcnn")
"""Libraries and models that find faces in pictures."""
