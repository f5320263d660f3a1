import pandas as pd
g = pd.read_excel("group.xlsx")
g["child_age"] = g.age.where(g.age < 12)
rooms = g.groupby("room_no").agg(guests=("name", " & ".join), child_ages=("child_age", lambda a: ", ".join(str(int(x)) for x in a.dropna())), diet=("allergies", lambda a: "; ".join(a.dropna())), wheelchair=("reduced_mobility", "any"))
rooms.to_excel("rooming_list.xlsx")
