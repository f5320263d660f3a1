"""Put payslips into a password protected zip."""
import pyzipper

for person in ("adler", "brandt"):
    with open(f"payslip_{person}.txt", "w") as slip:
        slip.write(f"{person}: 2,410.00 EUR\n")

with pyzipper.AESZipFile("payslips.zip", "w", compression=pyzipper.ZIP_DEFLATED, encryption=pyzipper.WZ_AES) as z:
    z.setpassword(b"x")
    z.write("payslip_adler.txt")
    z.write("payslip_brandt.txt")
