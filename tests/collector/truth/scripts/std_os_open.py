import os

handle = os.open('out.bin', os.O_WRONLY | os.O_CREAT)
os.write(handle, b'x')
os.close(handle)
handle = os.open('in.txt', os.O_RDONLY)
os.close(handle)
