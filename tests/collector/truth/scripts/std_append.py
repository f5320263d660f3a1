with open('in.txt', 'a') as file:
    file.write('more')
