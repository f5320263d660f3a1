import sys
sys.path.insert(0, r"\\fs01\publico\scripts")
import calculos_fiscais
print(calculos_fiscais.icms(100))
