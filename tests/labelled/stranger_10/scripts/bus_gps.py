import os
import time
import httpx

API = "https://fleet.viajes-alcor.example/api/coaches"
last = {}
while True:
    for c in httpx.get(API, headers={"Authorization": f"Bearer {os.environ['FLEET_TOKEN']}"}).json():
        here = round(c["lat"], 3), round(c["lon"], 3)
        if last.get(c["fleet_no"], (None, 0))[0] != here:
            last[c["fleet_no"]] = here, time.time()
        elif time.time() - last[c["fleet_no"]][1] > 3600:
            print(c["fleet_no"], c["model"], "has not moved since", time.strftime("%H:%M", time.localtime(last[c["fleet_no"]][1])))
    time.sleep(120)
