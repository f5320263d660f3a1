from PIL import Image

image = Image.open("logo.png")
image.resize((200, 80)).save("logo_small.png")
