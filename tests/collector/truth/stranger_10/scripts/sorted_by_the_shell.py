"""Sort and count a list with the shell's tools, as the old Perl job did."""
import shutil
import subprocess

with open("hosts_raw.txt", "w") as raw:
    raw.write("web2\ndb1\nweb1\ndb1\n")


def tool(*command: str, **more) -> str:
    path = shutil.which(command[0])
    return subprocess.run([path, *command[1:]], check=True, text=True, capture_output=True, **more).stdout


tool("sort", "-u", "-o", "hosts_sorted.txt", "hosts_raw.txt")
print(tool("wc", "-l", "hosts_sorted.txt").split()[0], "hosts")
