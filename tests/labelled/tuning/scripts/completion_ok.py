def completion(done, total):
    return f"{100 * done // total} %"


print(completion(3, 4))
