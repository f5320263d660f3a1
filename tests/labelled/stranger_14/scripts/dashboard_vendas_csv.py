import pandas as pd
import plotly.express as px
import streamlit as st

st.set_page_config(page_title="Vendas", layout="wide")

arquivo = st.sidebar.file_uploader("Relatório de pedidos (CSV)", type="csv")
if arquivo is None:
    st.info("Escolha o relatório exportado da plataforma.")
    st.stop()

df = pd.read_csv(arquivo, sep=";", decimal=",", usecols=["data", "canal", "pedido", "total"])
df["dia"] = pd.to_datetime(df["data"], dayfirst=True).dt.date
por_dia = df.groupby(["dia", "canal"], as_index=False).agg(pedidos=("pedido", "nunique"), receita=("total", "sum"))

c1, c2 = st.columns(2)
c1.metric("Receita", f"R$ {por_dia['receita'].sum():,.0f}")
c2.metric("Pedidos", int(por_dia["pedidos"].sum()))
st.plotly_chart(px.bar(por_dia, x="dia", y="receita", color="canal"), use_container_width=True)
