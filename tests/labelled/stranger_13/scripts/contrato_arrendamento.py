"""Preenche a minuta do contrato de arrendamento."""
from datetime import date

from docxtpl import DocxTemplate

contrato = DocxTemplate("minuta_arrendamento.docx")

dados = {
    "senhorio": {"nome": "Armando Lousada Veiga", "nif": "102837465", "estado_civil": "viúvo"},
    "inquilino": {
        "nome": "Sofia Canário Prates",
        "nif": "265491037",
        "cartao_cidadao": "13904417 2 ZX5",
        "morada": "Rua do Loureiro 48, 3.º Esq., 3000-246 Coimbra",
    },
    "renda": "780,00",
    "iban": "PT50003501240006883009141",
    "data": f"{date.today():%d/%m/%Y}",
}

contrato.render(dados)
contrato.save(f"Contrato_{dados['inquilino']['nome'].split()[-1]}.docx")
