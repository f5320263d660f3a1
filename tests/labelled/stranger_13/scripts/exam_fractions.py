"""Ten exercises with fractions and the solutions on a second page."""
import operator
import random
from fractions import Fraction

OPS = {"+": operator.add, "-": operator.sub, "·": operator.mul, ":": operator.truediv}


def exercise(rng):
    a = Fraction(rng.randint(1, 9), rng.randint(2, 9))
    b = Fraction(rng.randint(1, 9), rng.randint(2, 9))
    sign = rng.choice(list(OPS))
    return f"{a} {sign} {b}", OPS[sign](a, b)


rng = random.Random(input("Seed: ") or None)
sheet = [exercise(rng) for _ in range(10)]
with open("exercises.txt", "w", encoding="utf-8") as fh:
    fh.writelines(f"{i}.  {text} = ______\n" for i, (text, _) in enumerate(sheet, 1))
    fh.write("\f")
    fh.writelines(f"{i}.  {solution}\n" for i, (_, solution) in enumerate(sheet, 1))
