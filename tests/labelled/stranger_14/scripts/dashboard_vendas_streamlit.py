import pandas as pd
import plotly.express as px
import psycopg2
import streamlit as st

st.set_page_config(page_title="Vendas", layout="wide")

PARAMS = {
    "host": "pg-loja.casabonita.local",
    "port": 5432,
    "dbname": "loja",
    "user": "painel",
    "password": "p4in3l-Bonita!",
}


@st.cache_data(ttl=300)
def carregar(dias):
    with psycopg2.connect(**PARAMS) as con:
        return pd.read_sql(
            "SELECT data::date AS dia, canal, COUNT(*) AS pedidos, SUM(total) AS receita "
            "FROM pedido WHERE data >= CURRENT_DATE - %s GROUP BY 1, 2 ORDER BY 1",
            con,
            params=[dias],
        )


dias = st.sidebar.slider("Dias", 7, 90, 30)
df = carregar(dias)

c1, c2, c3 = st.columns(3)
c1.metric("Receita", f"R$ {df['receita'].sum():,.0f}")
c2.metric("Pedidos", int(df["pedidos"].sum()))
c3.metric("Ticket médio", f"R$ {df['receita'].sum() / df['pedidos'].sum():,.2f}")
st.plotly_chart(px.bar(df, x="dia", y="receita", color="canal"), use_container_width=True)
