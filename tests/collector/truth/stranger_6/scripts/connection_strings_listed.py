"""Prints the connection strings for the handbook; connects to none of them."""
from sqlalchemy.engine import URL, make_url

SYSTEMS = {
    "ledger": URL.create("postgresql+psycopg", "reader", "***", "ledger.company.example", 5432, "gl"),
    "payroll": URL.create("mssql+pymssql", "hr", "***", "payroll.company.example", 1433, "Payroll"),
    "crm": make_url("mysql+pymysql://crm@crm.company.example:3306/crm"),
}
for name, url in SYSTEMS.items():
    print(f"{name:<10}{url.render_as_string(hide_password=True)}")
