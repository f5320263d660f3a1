from dataclasses import dataclass


@dataclass
class Part:
    full_code: str
    date_of_entry: str
    alloy: str
    expected_price: float
