"""Checks who is paid below the band of the job level (HR database, MySQL)."""
import mysql.connector
from colorama import Fore, init

init(autoreset=True)

DB = {
    "host": "10.20.4.17",
    "user": "hr_app",
    "password": "Mirabelle%2094#hr",
    "database": "peopledesk",
}
BANDS = {"L1": 2400, "L2": 2900, "L3": 3600, "L4": 4500, "L5": 5800}


def main():
    cn = mysql.connector.connect(**DB)
    cur = cn.cursor(dictionary=True)
    cur.execute("SELECT full_name, birth_date, job_level, monthly_salary FROM employees WHERE active = 1")
    low = 0
    for e in cur:
        floor = BANDS.get(e["job_level"])
        if floor and e["monthly_salary"] < floor:
            low += 1
            print(Fore.RED + f"{e['full_name']} {e['job_level']} {e['monthly_salary']} < {floor}")
    print(low, "people below band")
    cur.close()
    cn.close()


if __name__ == "__main__":
    main()
