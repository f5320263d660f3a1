with open('in.txt') as file:
    text = file.read()
with open('out.txt', 'w') as file:
    file.write(text)
