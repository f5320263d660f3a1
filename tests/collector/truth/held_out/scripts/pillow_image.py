from PIL import Image

Image.new("RGB", (4, 4)).save("out.png")
Image.open("out.png").load()
