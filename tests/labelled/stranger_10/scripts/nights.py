import pandas as pd
s = pd.read_excel("sold.xlsx", parse_dates=["check_in", "check_out"])
s["nights"] = (s.check_out - s.check_in).dt.days * s.rooms
m = s.groupby(["hotel", s.check_in.dt.to_period("M")]).agg(nights=("nights", "sum"), amount=("amount", "sum"))
m.assign(rate=m.amount / m.nights).round(2).to_excel("room_nights.xlsx")
