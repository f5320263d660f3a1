import cohere

notas = open("reuniao.txt").read()
print(cohere.Client().chat(message=notas).text)
