import google.generativeai as genai, os, csv
genai.configure(api_key=os.getenv("GEMINI_KEY"))
modelo = genai.GenerativeModel("gemini-1.5-pro")
for fila in csv.reader(open("incidencias.csv")):
    print(modelo.generate_content("Resume esta incidencia: " + fila[2]).text)
