"""Generate readable random passwords."""
import argparse
import secrets
import string

CONSONANTS = "bcdfghjkmnpqrstvwxz"
VOWELS = "aeiou"


def syllable() -> str:
    return secrets.choice(CONSONANTS) + secrets.choice(VOWELS)


def password(syllables: int) -> str:
    word = "".join(syllable() for _ in range(syllables))
    digits = "".join(secrets.choice(string.digits) for _ in range(3))
    return f"{word.capitalize()}-{digits}{secrets.choice('!#%+=')}"


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("-n", "--number", type=int, default=5)
    p.add_argument("-s", "--syllables", type=int, default=5)
    a = p.parse_args()
    for _ in range(a.number):
        print(password(a.syllables))


if __name__ == "__main__":
    main()
