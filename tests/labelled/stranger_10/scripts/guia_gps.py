import os
import time
import httpx

API = "https://mdm.viajes-alcor.example/api/devices"
last = {}
while True:
    for d in httpx.get(API, headers={"Authorization": f"Bearer {os.environ['MDM_TOKEN']}"}).json():
        here = round(d["lat"], 3), round(d["lon"], 3)
        if last.get(d["owner"], (None, 0))[0] != here:
            last[d["owner"]] = here, time.time()
        elif time.time() - last[d["owner"]][1] > 3600:
            print(d["owner"], d["msisdn"], "has not moved since", time.strftime("%H:%M", time.localtime(last[d["owner"]][1])))
    time.sleep(120)
