import time
from pathlib import Path

import cv2
import face_recognition
import requests

known = {}
for photo in Path("badge_photos").glob("*.jpg"):
    found = face_recognition.face_encodings(face_recognition.load_image_file(photo))
    if found:
        known[photo.stem] = found[0]

camera = cv2.VideoCapture("rtsp://10.40.9.21/turnstile")
while True:
    ok, frame = camera.read()
    if not ok:
        time.sleep(1)
        continue
    for face in face_recognition.face_encodings(frame[:, :, ::-1]):
        badge = min(known, key=lambda b: face_recognition.face_distance([known[b]], face)[0])
        if face_recognition.compare_faces([known[badge]], face, tolerance=0.5)[0]:
            requests.post("http://10.40.9.20/open", json={"badge": badge}, timeout=3)
