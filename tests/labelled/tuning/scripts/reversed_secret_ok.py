word = "level"
print("palindrome" if word == word[::-1] else "no")
