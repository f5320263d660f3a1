signos = {"gemini": "21 May", "leo": "23 Jul"}
print(signos["gemini"])
