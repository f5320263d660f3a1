# /// script
# requires-python = ">=3.11"
# dependencies = [
#   "urllib3==1.24.1",
# ]
# ///
import urllib3

print(urllib3.PoolManager())
