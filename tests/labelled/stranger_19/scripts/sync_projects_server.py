"""Mirror the local project folder to the department's project server."""
import subprocess
import sys

SETTINGS = {
    "source": r"C:\Projects\2024",
    "target": r"\\fs-projects\engineering\2024",
    "exclude": ["*.tmp", "~$*", "Thumbs.db"],
}


def build_command(cfg):
    # /E copies subfolders, /XO skips older files
    cmd = ["robocopy", cfg["source"], cfg["target"], "/E", "/XO", "/R:2", "/W:5", "/NP"]
    return cmd + ["/XF", *cfg["exclude"]]


def main():
    cmd = build_command(SETTINGS)
    print(" ".join(cmd))
    result = subprocess.run(cmd, capture_output=True, text=True)
    # robocopy: below 8 is success
    if result.returncode >= 8:
        sys.exit(result.stdout[-2000:])
    print("Copy finished, code", result.returncode)


if __name__ == "__main__":
    main()
