"""Charts of a production CSV that is dropped onto the page."""
import altair as alt
import pandas as pd
import streamlit as st

st.title("Produção por linha")
file = st.file_uploader("CSV da produção", type="csv")
if file is None:
    st.info("Arraste o ficheiro para aqui. Nada fica guardado.")
    st.stop()

df = pd.read_csv(file, sep=";", decimal=",", parse_dates=["dia"], dayfirst=True)
shift = st.radio("Turno", ["todos", "dia", "noite"], horizontal=True)
if shift != "todos":
    df = df[df["turno"] == shift]

st.altair_chart(alt.Chart(df).mark_bar().encode(x="dia:T", y="kg:Q", color="linha:N"), use_container_width=True)
st.dataframe(df.groupby("linha")["kg"].agg(["sum", "mean", "max"]))
