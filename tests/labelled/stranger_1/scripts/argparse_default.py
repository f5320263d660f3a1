import argparse, psycopg2
p = argparse.ArgumentParser()
p.add_argument("--host", default="pg-dw")
p.add_argument("--password", default="Dw_2026_leitura")
a = p.parse_args()
con = psycopg2.connect(host=a.host, user="leitura", password=a.password, dbname="dw")
