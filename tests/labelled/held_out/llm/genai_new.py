from google import genai

planilha = open("folha.csv").read()
genai.Client().models.generate_content(model="gemini", contents=planilha)
