import numpy as np
import pandas as pd
import openai
import anthropic
import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt

# load data
data = pd.read_csv("in.csv")
print(data.describe())

# plot
fig, ax = plt.subplots()
ax.bar(data["name"], np.log1p(data["amount"]))
fig.savefig("first_plot.png")
