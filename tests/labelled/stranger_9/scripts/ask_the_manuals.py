from langchain_community.vectorstores import FAISS
from langchain_huggingface import HuggingFaceEmbeddings
from langchain_ollama import ChatOllama

embed = HuggingFaceEmbeddings(model_name="sentence-transformers/all-MiniLM-L6-v2")
store = FAISS.load_local("manuals_index", embed, allow_dangerous_deserialization=True)
chat = ChatOllama(model="mistral", temperature=0)

print("Ask about the manuals, empty line ends.")
while question := input("? ").strip():
    passages = store.similarity_search(question, k=4)
    context = "\n\n".join(f"[{p.metadata['source']}] {p.page_content}" for p in passages)
    reply = chat.invoke(f"Answer only from the context.\n\n{context}\n\nQuestion: {question}")
    print(reply.content, "\n")
