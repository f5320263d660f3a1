import pandas as pd
import oracledb

# Conexao com o ERP
def get_connection():
    return oracledb.connect(user="fin_ro", password="Fev#2026cob", dsn="erpdb01:1521/PROD")

def main():
    conn = get_connection()
    df = pd.read_sql("select invoice_no, due_date, amount from ar_open_items", conn)
    df["bucket"] = pd.cut((pd.Timestamp.today() - df.due_date).dt.days, [0, 30, 60, 90, 9999])
    df.groupby("bucket").amount.sum().to_excel("aging.xlsx")

if __name__ == "__main__":
    main()
