"""Streamlit: Störmeldungen einer Maschine ansehen, mit der Prüfung aus der festen Tabelle."""
from datetime import datetime, timedelta
from pathlib import Path

import altair as alt
import pandas as pd
import streamlit as st

st.set_page_config(page_title="Störungstafel", layout="wide")

QUELLE = Path(r"\\kw-fs01\produktion\stoerungen.csv")
PRUEFUNGEN = {
    "E101": "Heizband der Düse messen",
    "E117": "Schmierstoff nachfüllen, Leitung auf Luft prüfen",
    "E204": "Endschalter der Schutztür reinigen",
    "E310": "Hydrauliköl: Stand und Temperatur ablesen",
}


@st.cache_data(ttl=300)
def meldungen() -> pd.DataFrame:
    tabelle = pd.read_csv(QUELLE, sep=";", parse_dates=["zeit"], dayfirst=True)
    tabelle["pruefung"] = tabelle["code"].map(PRUEFUNGEN).fillna("Meister fragen")
    return tabelle


def auswahl(tabelle: pd.DataFrame) -> pd.DataFrame:
    maschine = st.sidebar.selectbox("Maschine", sorted(tabelle["maschine"].unique()))
    tage = st.sidebar.slider("Tage", 1, 60, 14)
    seit = datetime.now() - timedelta(days=tage)
    return tabelle[(tabelle["maschine"] == maschine) & (tabelle["zeit"] > seit)]


def balken(tabelle: pd.DataFrame):
    je_code = tabelle.groupby("code", as_index=False)["dauer_min"].sum()
    return (
        alt.Chart(je_code)
        .mark_bar()
        .encode(x="dauer_min:Q", y=alt.Y("code:N", sort="-x"), tooltip=["code", "dauer_min"])
    )


tabelle = auswahl(meldungen())
links, rechts = st.columns([2, 1])
links.dataframe(tabelle, use_container_width=True, hide_index=True)
rechts.altair_chart(balken(tabelle), use_container_width=True)
st.metric("Stillstand (Stunden)", f"{tabelle['dauer_min'].sum() / 60:.1f}")
