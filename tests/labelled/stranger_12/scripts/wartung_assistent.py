"""Streamlit: Störmeldungen einer Maschine ansehen und nach Ursachen fragen."""
import os
from datetime import datetime, timedelta

import pandas as pd
import streamlit as st
from openai import AzureOpenAI
from sqlalchemy import create_engine, text

st.set_page_config(page_title="Wartungsassistent", layout="wide")

ANWEISUNG = (
    "Du bist Instandhalter. Nenne aus den Störmeldungen die drei wahrscheinlichsten Ursachen "
    "und je eine Prüfung, die ein Schlosser in zehn Minuten machen kann."
)


@st.cache_resource
def datenbank():
    return create_engine(os.environ["INSTANDHALTUNG_URL"], pool_pre_ping=True)


@st.cache_resource
def modell():
    return AzureOpenAI(
        azure_endpoint=os.environ["AZURE_OPENAI_ENDPOINT"],
        api_key=os.environ["AZURE_OPENAI_API_KEY"],
        api_version="2024-06-01",
    )


@st.cache_data(ttl=300)
def meldungen(maschine: str, tage: int) -> pd.DataFrame:
    with datenbank().connect() as verbindung:
        return pd.read_sql(
            text("SELECT zeit, code, meldung, dauer_min FROM stoerung "
                 "WHERE maschine = :m AND zeit > :seit ORDER BY zeit DESC"),
            verbindung,
            params={"m": maschine, "seit": datetime.now() - timedelta(days=tage)},
        )


def frage_stellen(tabelle: pd.DataFrame, zusatz: str) -> str:
    antwort = modell().chat.completions.create(
        model="gpt-4o-werk",
        messages=[
            {"role": "system", "content": ANWEISUNG},
            {"role": "user", "content": f"{tabelle.to_csv(sep=';', index=False)}\n\n{zusatz}"},
        ],
    )
    return answer_text(antwort)


def answer_text(antwort) -> str:
    return antwort.choices[0].message.content or "keine Antwort"


maschine = st.sidebar.text_input("Maschine", "SGM-07")
tage = st.sidebar.slider("Tage", 1, 60, 14)
tabelle = meldungen(maschine, tage)
st.dataframe(tabelle, use_container_width=True)
zusatz = st.text_area("Was ist zusätzlich aufgefallen?")
if st.button("Ursachen vorschlagen"):
    with st.spinner("Das Modell denkt nach ..."):
        st.markdown(frage_stellen(tabelle, zusatz))
