formula = input("Formula: ")
print(eval(formula))
