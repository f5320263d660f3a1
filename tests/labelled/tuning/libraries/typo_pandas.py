import pandsa as pd

print(pd.__name__)
