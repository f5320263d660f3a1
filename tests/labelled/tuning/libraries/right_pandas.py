import pandas as pd

print(pd.__name__)
