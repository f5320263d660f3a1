"""Un 'chatbot' de ventanilla sin ningún modelo: solo reglas y una plantilla."""
import jinja2

PLANTILLA = jinja2.Template("Estimada {{ nombre }}: {{ texto }} Atentamente, Registro Municipal.")


class OpenAI:
    """Se llama así por costumbre; aquí no hay nada detrás."""

    model = "gpt-reglas-1"

    def __init__(self, reglas: dict[str, str]) -> None:
        self.reglas = reglas

    def chat(self, pregunta: str) -> str:
        for palabra, respuesta in self.reglas.items():
            if palabra in pregunta.lower():
                return respuesta
        return "Pase por la ventanilla 4."


bot = OpenAI({"padrón": "Traiga su DNI.", "basura": "Los martes y viernes."})
for nombre, pregunta in [("Lola", "¿Cuándo pasa la basura?"), ("Inés", "Quiero el padrón"), ("Eva", "¿Multas?")]:
    print(PLANTILLA.render(nombre=nombre, texto=bot.chat(pregunta)))
