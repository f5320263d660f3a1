import ast

valor = ast.literal_eval(input("Lista: "))
print(sum(valor))
