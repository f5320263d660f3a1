import datetime
import getpass

# hit: escrow.py.script-loss.tied-to-one-persons-folder
source = "C:/Users/bruno/Desktop/vendors.xlsx"
# hit: escrow.py.script-loss.tied-to-one-persons-folder
target = "/home/bruno/out.csv"
shared = "/srv/share/out.csv"
public = "C:/Users/Public/out.csv"
# hit: escrow.py.script-loss.stops-working-on-a-date
if datetime.date.today() > datetime.date(2027, 1, 1):
    raise SystemExit
if datetime.date.today() > last_closing:
    close()
# hit: escrow.py.script-loss.depends-on-a-mapped-drive
mapped = "Z:/finance/a.xlsx"
local = "C:/finance/a.xlsx"
# hit: escrow.py.script-loss.only-for-one-login
if getpass.getuser() != "bruno":
    raise SystemExit
