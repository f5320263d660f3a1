import google.generativeai as genai
import pandas as pd
import streamlit as st

genai.configure(api_key=st.secrets["gemini"])
modelo = genai.GenerativeModel("gemini-1.5-flash")

st.title("Reclamacoes")
arq = st.file_uploader("CSV com nome, cpf, texto", type="csv")
if arq:
    df = pd.read_csv(arq, dtype={"cpf": str})
    df["tema"] = [modelo.generate_content(
        f"Tema em uma palavra. Cliente {r.nome}, CPF {r.cpf}: {r.texto}").text.strip() for r in df.itertuples()]
    st.dataframe(df)
    st.bar_chart(df["tema"].value_counts())
