from pathlib import Path
import cv2

detector = cv2.CascadeClassifier(cv2.data.haarcascades + "haarcascade_frontalface_default.xml")
saida = Path("publicar")
saida.mkdir(exist_ok=True)

for foto in Path("festa_junina").glob("*.JPG"):
    img = cv2.imread(str(foto))
    for x, y, w, h in detector.detectMultiScale(cv2.cvtColor(img, cv2.COLOR_BGR2GRAY), 1.1, 5):
        img[y:y + h, x:x + w] = cv2.GaussianBlur(img[y:y + h, x:x + w], (99, 99), 30)
    cv2.imwrite(str(saida / foto.name), img)
