import collections
print(collections.Counter(open("texto.txt").read().split()).most_common(5))
