import os
import pandas as pd
import oracledb

def main():
    conn = oracledb.connect(user=os.environ["ERP_USER"], password=os.environ["ERP_PASSWORD"], dsn=os.environ["ERP_DSN"])
    df = pd.read_sql("select invoice_no, due_date, amount from ar_open_items", conn)
    df.groupby("due_date").amount.sum().to_excel("aging.xlsx")

if __name__ == "__main__":
    main()
