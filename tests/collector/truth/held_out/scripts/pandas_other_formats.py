import pandas

frame = pandas.DataFrame({"name": ["x", "y"], "amount": [1, 2]})
frame.to_json("out.json")
frame.to_pickle("out.pkl")
frame.to_stata("out.dta")
frame.to_html("out.html")
