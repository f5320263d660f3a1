import shutil

with open('draft.csv', 'w') as file:
    file.write('a')
shutil.move('draft.csv', 'final.csv')
