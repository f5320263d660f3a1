import gzip
import json

with open('in.json') as file:
    value = json.load(file)
with gzip.open('out.json.gz', 'wt') as file:
    json.dump(value, file)
