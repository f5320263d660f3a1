import pandas
import pyreadstat

pyreadstat.write_sav(pandas.DataFrame({"amount": [1, 2]}), "out.sav")
pyreadstat.read_sav("out.sav")
