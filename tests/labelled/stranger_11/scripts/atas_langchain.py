from pathlib import Path

from langchain_aws import ChatBedrock
from langchain_core.prompts import ChatPromptTemplate

modelo = ChatBedrock(model_id="anthropic.claude-3-haiku-20240307-v1:0", region_name="sa-east-1")
pedido = ChatPromptTemplate.from_messages([
    ("system", "Você escreve atas de reunião: decisões, responsáveis, prazos."),
    ("human", "{notas}"),
])
cadeia = pedido | modelo

for notas in Path("reunioes").glob("*.txt"):
    ata = cadeia.invoke({"notas": notas.read_text(encoding="utf-8")})
    notas.with_suffix(".ata.md").write_text(ata.content, encoding="utf-8")
