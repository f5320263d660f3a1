from dataclasses import dataclass


@dataclass
class Candidate:
    full_name: str
    date_of_birth: str
    ethnicity: str
    expected_salary: float
