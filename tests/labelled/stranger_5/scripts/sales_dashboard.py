import pandas as pd
import streamlit as st
from sqlalchemy import create_engine, text

st.set_page_config(page_title="Sales", layout="wide")

engine = create_engine("mysql+pymysql://dash_user:Lt9%24vQw2-mb@mysql-bi.ostrava-trade.lan:3306/sales_dw")


@st.cache_data(ttl=900)
def load(year):
    with engine.connect() as con:
        return pd.read_sql(
            text(
                "SELECT sale_date, product_group, country, SUM(net) AS net, SUM(pieces) AS pieces "
                "FROM f_sales WHERE YEAR(sale_date) = :y GROUP BY 1, 2, 3"
            ),
            con,
            params={"y": year},
            parse_dates=["sale_date"],
        )


year = st.sidebar.selectbox("Year", [2026, 2025, 2024])
data = load(year)
countries = st.sidebar.multiselect("Country", sorted(data["country"].unique()))
if countries:
    data = data[data["country"].isin(countries)]

left, right = st.columns(2)
left.metric("Net sales", f"{data['net'].sum():,.0f}")
right.metric("Pieces", f"{data['pieces'].sum():,.0f}")

monthly = data.set_index("sale_date").groupby("product_group")["net"].resample("ME").sum().unstack(0)
st.line_chart(monthly)
st.dataframe(data.groupby("product_group")[["net", "pieces"]].sum().sort_values("net", ascending=False))
