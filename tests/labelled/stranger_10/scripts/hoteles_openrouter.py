import csv, litellm

with open("hotels.csv", encoding="utf-8") as fh, open("hotels_i18n.csv", "w", encoding="utf-8", newline="") as out:
    w = csv.writer(out)
    for hotel in csv.DictReader(fh):
        for lang in ("Spanish", "French", "Dutch", "Polish"):
            r = litellm.completion(model="openrouter/google/gemma-3-27b-it", messages=[{"role": "user", "content": f"Translate into {lang}, keep names:\n{hotel['text']}"}])
            w.writerow([hotel["code"], lang, r.choices[0].message.content])
