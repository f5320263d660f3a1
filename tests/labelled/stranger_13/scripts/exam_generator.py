"""Maths exercises: the model writes the generator, we run it."""
import re
import sys

from groq import Groq

client = Groq()
topic = " ".join(sys.argv[1:]) or "fractions"

answer = client.chat.completions.create(
    model="llama-3.3-70b-versatile",
    messages=[
        {"role": "system", "content": "Answer only with Python code: a function exercise() that returns (text, solution)."},
        {"role": "user", "content": f"Exercises for year 7 about {topic}, random numbers."},
    ],
)
code = re.sub(r"^```(?:python)?|```$", "", answer.choices[0].message.content.strip(), flags=re.M)

namespace = {}
exec(code, namespace)
for number in range(1, 11):
    text, solution = namespace["exercise"]()
    print(f"{number}. {text}\n   [{solution}]")
