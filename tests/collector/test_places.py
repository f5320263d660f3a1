"""What kind of place a path is, on Linux, macOS and Windows; decided from the path alone, on any machine."""

import pytest
from escrow_collector.places import file_kind, place_class

HOMES = {"linux": "/home/ana", "macos": "/Users/ana", "windows": r"C:\Users\ana"}
PLACES = [
    ("linux", "/home/ana/OneDrive/pay.csv", "personal_cloud"),
    ("linux", "/home/ana/Dropbox/pay.csv", "personal_cloud"),
    ("linux", "/home/ana/Dropbox (Personal)/pay.csv", "personal_cloud"),
    ("linux", "/home/ana/Google Drive/pay.csv", "personal_cloud"),
    ("linux", "/home/ana/google-drive/pay.csv", "personal_cloud"),
    ("linux", "/home/ana/Nextcloud/pay.csv", "personal_cloud"),
    ("linux", "/run/user/1000/gvfs/google-drive:host=gmail.com,user=ana/0AB/pay.csv", "personal_cloud"),
    ("linux", "/run/user/1000/gvfs/onedrive:host=x/pay.csv", "personal_cloud"),
    ("linux", "/run/user/1000/gvfs/smb-share:server=fs1,share=fin/pay.csv", "share"),
    ("linux", "/run/user/1000/gvfs/mtp:host=phone/pay.csv", "removable"),
    ("linux", "/run/user/1000/bus", "other"),
    ("linux", "/mnt/finance/pay.csv", "share"),
    ("linux", "/media/ana/USB/pay.csv", "removable"),
    ("linux", "/run/media/ana/USB/pay.csv", "removable"),
    ("linux", "/tmp/pay.csv", "temp"),
    ("linux", "/home/ana/work/pay.csv", "home"),
    ("linux", "/home/ana", "home"),
    ("linux", "/home/anabel/pay.csv", "other"),
    ("linux", "/srv/jobs/pay.csv", "other"),
    ("linux", "/home/ana/projects/Box/pay.csv", "home"),
    ("linux", "/srv/MEGA/pay.csv", "other"),
    ("linux", "/home/ana/Dropbox-export.csv", "home"),
    ("linux", "/home/ana/OneDrive - Contoso/pay.csv", "home"),
    ("macos", "/Users/ana/Library/CloudStorage/OneDrive-Personal/pay.csv", "personal_cloud"),
    ("macos", "/Users/ana/Library/CloudStorage/OneDrive-Contoso/pay.csv", "home"),
    ("macos", "/Users/ana/Library/CloudStorage/GoogleDrive-ana@gmail.com/My Drive/pay.csv", "personal_cloud"),
    ("macos", "/Users/ana/Library/CloudStorage/Dropbox/pay.csv", "personal_cloud"),
    ("macos", "/Users/ana/Library/CloudStorage/Box-Box/pay.csv", "personal_cloud"),
    ("macos", "/Users/ana/Library/Mobile Documents/com~apple~CloudDocs/pay.csv", "personal_cloud"),
    ("macos", "/Users/ana/iCloud Drive/pay.csv", "personal_cloud"),
    ("macos", "/Volumes/GoogleDrive/My Drive/pay.csv", "personal_cloud"),
    ("macos", "/Volumes/USB/pay.csv", "removable"),
    ("macos", "/private/var/folders/ab/cd/T/pay.csv", "temp"),
    ("macos", "/private/tmp/pay.csv", "temp"),
    ("macos", "/Users/ana/Documents/pay.csv", "home"),
    ("macos", "/Users/ana/Library/Preferences/x.plist", "home"),
    ("windows", r"C:\Users\ana\OneDrive\pay.csv", "personal_cloud"),
    ("windows", r"C:\Users\ana\OneDrive - Personal\pay.csv", "personal_cloud"),
    ("windows", r"C:\Users\ana\OneDrive - Pessoal\pay.csv", "personal_cloud"),
    ("windows", r"C:\Users\ana\OneDrive - Contoso\pay.csv", "home"),
    ("windows", r"c:\users\ANA\onedrive\pay.csv", "personal_cloud"),
    ("windows", r"G:\My Drive\pay.csv", "personal_cloud"),
    ("windows", r"G:\Meu Drive\pay.csv", "personal_cloud"),
    ("windows", r"G:\Mi unidad\pay.csv", "personal_cloud"),
    ("windows", r"C:\Users\ana\Google Drive\pay.csv", "personal_cloud"),
    ("windows", r"C:\Users\ana\iCloudDrive\pay.csv", "personal_cloud"),
    ("windows", r"D:\Dropbox\pay.csv", "personal_cloud"),
    ("windows", r"\\fs1\finance\pay.csv", "share"),
    ("windows", r"C:\Users\ana\AppData\Local\Temp\pay.csv", "temp"),
    ("windows", r"C:\Windows\Temp\pay.csv", "temp"),
    ("windows", r"c:\users\ana\Documents\pay.csv", "home"),
    ("windows", r"D:\jobs\pay.csv", "other"),
    ("windows", r"D:\jobs\Dropbox\pay.csv", "other"),
]


@pytest.mark.parametrize(("system", "path", "expected"), PLACES)
def test_a_path_tells_what_kind_of_place_it_is(system: str, path: str, expected: str) -> None:
    assert place_class(path, HOMES[system]) == expected


def test_a_place_that_was_named_a_share_is_one() -> None:
    assert place_class("/data/fin/pay.csv", "/home/ana", ["/data/fin/"]) == "share"
    assert place_class(r"F:\Finance\pay.csv", r"C:\Users\ana", ["f:\\finance"]) == "share"
    assert place_class("/data/finance.csv", "/home/ana", ["/data/fin"]) == "other"


def test_a_home_anywhere_holds_its_clouds() -> None:
    assert place_class("/data/home/ana/Dropbox/pay.csv", "/data/home/ana") == "personal_cloud"
    assert place_class("/data/home/ana/Dropbox/pay.csv", "/data/home/bob") == "other"


@pytest.mark.parametrize(
    ("path", "expected"),
    [("/x/a.XLSX", "spreadsheet"), ("/x/a.ods", "spreadsheet"), ("/x/a.parquet", "table"), ("/x/a.db", "database"),
     (r"C:\x\run.LOG", "log"), ("/x/a", "other"), ("/x/.csv", "other")],
)  # fmt: skip
def test_a_file_is_of_a_kind_by_its_ending(path: str, expected: str) -> None:
    assert file_kind(path) == expected
