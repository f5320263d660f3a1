import pyzipper
from pathlib import Path

PASSWORD = b"Autumn-Payroll-88"
SOURCE = Path(r"R:\Clients\C2041\Payroll\2024-10")
TARGET = Path.home() / "Desktop" / "C2041_payroll_2024-10.zip"

# salary list, bank details and tax codes of the employees
names = ["salaries_by_employee.xlsx", "employee_bank_details.xlsx", "tax_codes.csv"]

with pyzipper.AESZipFile(TARGET, "w", compression=pyzipper.ZIP_LZMA, encryption=pyzipper.WZ_AES) as zf:
    zf.setpassword(PASSWORD)
    for name in names:
        zf.write(SOURCE / name, name)

print("packed", len(names), "files into", TARGET)
