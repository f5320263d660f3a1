"""Store sensor readings with fastparquet."""
import fastparquet
import pandas as pd

frame = pd.DataFrame({"sensor": ["a", "b", "c", "a"], "value": [1.5, 2.5, 3.5, 4.5]})
fastparquet.write("sensors.parq", frame)
back = fastparquet.ParquetFile("sensors.parq").to_pandas()
print(back.groupby("sensor")["value"].mean())
