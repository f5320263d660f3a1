"""Résumés des courriers de réclamation (modèle GGUF local)."""
from pathlib import Path

from docx import Document
from llama_cpp import Llama

modele = Llama(model_path="modeles/mistral-7b-instruct-q4.gguf", n_ctx=4096, verbose=False)

rapport = Document()
rapport.add_heading("Réclamations de la semaine", 1)

for courrier in sorted(Path("courriers").glob("*.docx")):
    # nom du fichier : NOM_Prenom_numero-de-contrat.docx
    nom, prenom, contrat = courrier.stem.split("_")
    texte = "\n".join(p.text for p in Document(courrier).paragraphs)
    sortie = modele.create_chat_completion(
        messages=[{"role": "user", "content": f"Résume en trois phrases la demande de l'assuré :\n\n{texte[:9000]}"}],
        max_tokens=220,
    )
    rapport.add_heading(f"{prenom} {nom} ({contrat})", 2)
    rapport.add_paragraph(sortie["choices"][0]["message"]["content"].strip())

rapport.save("reclamations.docx")
