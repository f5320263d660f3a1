import hashlib
from pathlib import Path

KNOWN = {
    "7z2408-x64.exe": "67cb9d3452c9dd974b04f4a5fd842dbcba8184f2344ff72e3662d7cdb68b099b",
    "npp.8.6.9.Installer.x64.exe": "1c8f5c7b2d0e9aa63e1f4d77c0b8395e64a2d18f0b7c3e59ad61f2840c97eb13",
}

share = Path(r"\\filesrv02\software")
for name, expected in KNOWN.items():
    file = share / name
    if not file.exists():
        print(name, "missing")
        continue
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    print(name, "ok" if digest == expected else f"DIFFERENT {digest}")
