import google.generativeai as genai

modelo = genai.GenerativeModel("gemini-1.5-pro")
print(modelo.generate_content("Ola").text)
