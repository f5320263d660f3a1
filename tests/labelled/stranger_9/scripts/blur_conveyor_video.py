import sys

import cv2

video = cv2.VideoCapture(sys.argv[1])
background = cv2.createBackgroundSubtractorMOG2(history=300, varThreshold=40, detectShadows=False)
LINE_X = 640
count, before = 0, []

while True:
    ok, frame = video.read()
    if not ok:
        break
    mask = cv2.morphologyEx(background.apply(frame), cv2.MORPH_OPEN, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (9, 9)))
    shapes, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    centres = []
    for shape in shapes:
        x, y, w, h = cv2.boundingRect(shape)
        if w * h > 2500:
            centres.append((x + w // 2, y + h // 2))
    for cx, cy in centres:
        if cx >= LINE_X and any(bx < LINE_X and abs(by - cy) < 30 and cx - bx < 60 for bx, by in before):
            count += 1
    before = centres

print(count, "bottles")
