# cartao nacional de saude do paciente de teste
cns = "710 5664 9972 2690"
print(len(cns))
