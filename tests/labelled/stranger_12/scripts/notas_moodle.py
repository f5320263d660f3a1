import requests
from openpyxl import Workbook

MOODLE = "https://ava.univsaomateus.edu.br/webservice/rest/server.php"
TOKEN = "062dbffab0a98159b4644b32f3c8b262"


def chamar(funcao, **parametros):
    parametros.update(wstoken=TOKEN, wsfunction=funcao, moodlewsrestformat="json")
    resposta = requests.get(MOODLE, params=parametros, timeout=60)
    resposta.raise_for_status()
    return resposta.json()


def pauta(curso_id):
    livro = Workbook()
    folha = livro.active
    folha.append(["Matrícula", "Nome", "E-mail", "Nota final"])
    for aluno in chamar("core_enrol_get_enrolled_users", courseid=curso_id):
        notas = chamar("gradereport_user_get_grade_items", courseid=curso_id, userid=aluno["id"])
        itens = notas["usergrades"][0]["gradeitems"]
        final = next((i["gradeformatted"] for i in itens if i["itemtype"] == "course"), "-")
        folha.append([aluno.get("idnumber"), aluno["fullname"], aluno["email"], final])
    livro.save(f"pauta_{curso_id}.xlsx")


if __name__ == "__main__":
    pauta(int(input("Curso: ")))
