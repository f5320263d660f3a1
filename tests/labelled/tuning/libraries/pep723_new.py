# /// script
# requires-python = ">=3.11"
# dependencies = [
#   "urllib3==2.6.3",
# ]
# ///
import urllib3

print(urllib3.PoolManager())
