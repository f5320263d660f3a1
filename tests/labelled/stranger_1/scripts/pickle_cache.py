import pickle, os
CACHE = r"\\fs01\publico\cache\modelo.pkl"
if os.path.exists(CACHE):
    modelo = pickle.load(open(CACHE, "rb"))
    print(modelo.predict([[1, 2]]))
