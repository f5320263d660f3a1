#!/usr/bin/env python
# coding: utf-8

# # Magnet sweep, run 17
# exported with jupyter nbconvert --to script

# In[1]:


import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd


# In[2]:


rng = np.random.default_rng(17)
field = np.linspace(-1.5, 1.5, 121)
signal = np.tanh(3 * field) + rng.normal(0, 0.02, field.size)
np.savetxt("sweep_raw.dat", np.column_stack([field, signal]), header="B/T  M/a.u.")


# In[3]:


raw = np.loadtxt("sweep_raw.dat")
df = pd.DataFrame(raw, columns=["B", "M"])
df["branch"] = np.where(df["B"].diff().fillna(1) > 0, "up", "down")
df.to_csv("sweep_run17.csv", index=False)
df.head()


# In[4]:


fig, ax = plt.subplots(figsize=(4, 3))
ax.plot(df["B"], df["M"], ".", ms=2)
ax.set_xlabel("B (T)")
fig.tight_layout()
fig.savefig("sweep_run17.pdf")
np.savez("sweep_fit.npz", slope=np.polyfit(field[50:70], signal[50:70], 1))
