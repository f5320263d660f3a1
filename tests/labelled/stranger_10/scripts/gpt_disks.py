import csv, json, subprocess

with open("kiosks.txt") as fh, open("disks.csv", "w", newline="") as out:
    w = csv.writer(out)
    for host in map(str.strip, fh):
        lsblk = subprocess.run(["ssh", host, "lsblk -J -o NAME,PTTYPE,MODEL,SIZE"], capture_output=True, text=True).stdout
        for disk in json.loads(lsblk or '{"blockdevices": []}')["blockdevices"]:
            w.writerow([host, disk["name"], {"gpt": "GPT", "dos": "MBR"}.get(disk["pttype"], "?"), disk["model"], disk["size"]])
