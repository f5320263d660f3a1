import pickle

with open("modelo.pkl", "rb") as source:
    modelo = pickle.load(source)
print(modelo)
