"""Answers questions about the travel policy (FAISS index + local model in LM Studio)."""
from langchain_community.embeddings import HuggingFaceEmbeddings
from langchain_community.vectorstores import FAISS
from langchain_openai import ChatOpenAI

INDEX_DIR = r"\\share\everyone\policy_index"

emb = HuggingFaceEmbeddings(model_name="all-MiniLM-L6-v2")
store = FAISS.load_local(INDEX_DIR, emb, allow_dangerous_deserialization=True)
llm = ChatOpenAI(base_url="http://localhost:1234/v1", api_key="not-needed", model="qwen2.5-7b")


def answer(question):
    docs = store.similarity_search(question, k=4)
    context = "\n---\n".join(d.page_content for d in docs)
    return llm.invoke(f"Context:\n{context}\n\nQuestion: {question}\nAnswer briefly.").content


if __name__ == "__main__":
    while True:
        q = input("Question (empty = end): ").strip()
        if not q:
            break
        print(answer(q), "\n")
