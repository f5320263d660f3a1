import pandas as pd

pay = pd.read_excel("payroll_2026.xlsx")
pay = pay[["employee_name", "salary", "bank_account"]]
pay.groupby("department")["salary"].mean().to_csv("mean.csv")
