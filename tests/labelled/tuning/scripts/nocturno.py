# Programa la extraccion cuando no hay nadie en la oficina
import schedule


def extraer():
    print("hecho")


schedule.every().sunday.at("04:00").do(extraer)
