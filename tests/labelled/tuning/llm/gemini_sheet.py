import google.generativeai as genai
import openpyxl

modelo = genai.GenerativeModel("gemini-pro")
folha = openpyxl.load_workbook("custos.xlsx").active
linhas = [[c.value for c in l] for l in folha]
print(modelo.generate_content(f"resuma: {linhas}").text)
