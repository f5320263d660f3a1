import zipfile

with zipfile.ZipFile('out.zip', 'w') as archive:
    archive.write('in.txt')
