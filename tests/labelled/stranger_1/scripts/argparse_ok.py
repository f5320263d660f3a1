import argparse
p = argparse.ArgumentParser()
p.add_argument("--password-file", default="/run/secrets/dw")
p.add_argument("--output", default="saida.xlsx")
print(p.parse_args())
