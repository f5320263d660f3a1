"""Dashboard of the production figures."""
import altair as alt
import streamlit as st

st.set_page_config(page_title="Produção", layout="wide")
st.title("Produção por linha")

conn = st.connection("producao", type="sql")
days = st.sidebar.slider("Dias", 1, 60, 14)
df = conn.query(
    "SELECT dia, linha, SUM(kg) AS kg, SUM(desperdicio_kg) AS desperdicio "
    "FROM producao WHERE dia >= CURRENT_DATE - :d * INTERVAL '1 day' GROUP BY dia, linha",
    params={"d": days},
    ttl=600,
)

left, right = st.columns(2)
left.metric("Total kg", f"{df['kg'].sum():,.0f}")
right.metric("Desperdício", f"{df['desperdicio'].sum() / df['kg'].sum():.1%}")
st.altair_chart(alt.Chart(df).mark_bar().encode(x="dia:T", y="kg:Q", color="linha:N"), use_container_width=True)
