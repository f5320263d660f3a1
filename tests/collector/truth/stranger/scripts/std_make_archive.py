import shutil

print(shutil.make_archive("out", "zip", base_dir="in.csv"))
print(shutil.make_archive("out", "gztar", base_dir="in.json"))
