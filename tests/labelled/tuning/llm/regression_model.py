from sklearn.linear_model import LinearRegression

modelo = LinearRegression().fit([[1], [2]], [2, 4])
print(modelo.predict([[3]]))
