"""Summarise shift book entries with the in-house model server (vLLM)."""
import argparse
import csv

import requests

SERVER = "http://gpu01.plant.example:8000/v1/chat/completions"
MODEL = "meta-llama/Llama-3.1-8B-Instruct"


def entries(path, line):
    with open(path, newline="", encoding="utf-8") as f:
        return [f"{r['time']} {r['machine']}: {r['note']}" for r in csv.DictReader(f) if r["line"] == line]


def summarise(notes):
    payload = {
        "model": MODEL,
        "temperature": 0.1,
        "messages": [
            {"role": "system", "content": "Summarise the shift notes. Group by machine. Name open issues."},
            {"role": "user", "content": "\n".join(notes)},
        ],
    }
    r = requests.post(SERVER, json=payload, timeout=120)
    r.raise_for_status()
    return r.json()["choices"][0]["message"]["content"]


def main():
    p = argparse.ArgumentParser()
    p.add_argument("shiftbook")
    p.add_argument("--line", default="L2")
    args = p.parse_args()
    notes = entries(args.shiftbook, args.line)
    print(summarise(notes) if notes else "No entries")


if __name__ == "__main__":
    main()
