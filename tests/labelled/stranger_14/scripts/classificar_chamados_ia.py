import os

import google.generativeai as genai
import mysql.connector

CATEGORIAS = ["cobrança", "entrega", "troca", "defeito", "elogio", "outros"]

genai.configure(api_key=os.environ["GEMINI_API_KEY"])
modelo = genai.GenerativeModel("gemini-1.5-flash")

banco = mysql.connector.connect(
    host="chamados-db.atendebem.local",
    user=os.environ["DB_USER"],
    password=os.environ["DB_PASS"],
    database="helpdesk",
)
cur = banco.cursor()
cur.execute("SELECT id, descricao FROM chamado WHERE categoria IS NULL LIMIT 200")

for id_chamado, descricao in cur.fetchall():
    pergunta = f"Classifique o chamado em uma destas categorias: {', '.join(CATEGORIAS)}. Responda só a categoria.\n\n{descricao}"
    resposta = modelo.generate_content(pergunta).text.strip().lower()
    if resposta not in CATEGORIAS:
        resposta = "outros"
    cur.execute("UPDATE chamado SET categoria = %s WHERE id = %s", (resposta, id_chamado))

banco.commit()
banco.close()
