AVISO = """nao use: import reqeusts
import pandsa"""
print(AVISO)
