from pathlib import Path
import cv2

finder = cv2.CascadeClassifier(cv2.data.haarcascades + "haarcascade_frontalface_default.xml")
out = Path("blurred")
out.mkdir(exist_ok=True)
for file in Path("summer_party").glob("*.jpg"):
    img = cv2.imread(str(file))
    for x, y, w, h in finder.detectMultiScale(cv2.cvtColor(img, cv2.COLOR_BGR2GRAY), 1.1, 6):
        img[y:y + h, x:x + w] = cv2.GaussianBlur(img[y:y + h, x:x + w], (61, 61), 0)
    cv2.imwrite(str(out / file.name), img)
