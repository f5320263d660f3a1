from langchain_community.vectorstores import FAISS
from langchain_openai import ChatOpenAI, OpenAIEmbeddings

INDICE = r"\\coop-fs\publico\indices\politicas"

indice = FAISS.load_local(INDICE, OpenAIEmbeddings(), allow_dangerous_deserialization=True)
modelo = ChatOpenAI(model="gpt-4o-mini", temperature=0)

print("Digite a pergunta (vazio para sair)")
while True:
    pergunta = input("> ").strip()
    if not pergunta:
        break
    trechos = indice.similarity_search(pergunta, k=4)
    contexto = "\n\n".join(t.page_content for t in trechos)
    resposta = modelo.invoke(
        f"Responda com base só nestas políticas da cooperativa:\n{contexto}\n\nPergunta: {pergunta}"
    )
    print(resposta.content)
    print("Fontes:", ", ".join(sorted({t.metadata["source"] for t in trechos})))
