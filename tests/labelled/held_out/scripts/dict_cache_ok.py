cache = {}


def total(month):
    if month not in cache:
        cache[month] = sum(range(month))
    return cache[month]


print(total(12))
