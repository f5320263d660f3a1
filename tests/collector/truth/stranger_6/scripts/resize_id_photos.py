from PIL import Image

Image.new("RGB", (800, 1000), "lightgray").save("badge_photo.jpg", quality=85)
with Image.open("badge_photo.jpg") as photo:
    photo.thumbnail((160, 200))
    photo.save("badge_small.jpg")
