import { readFile, writeFile } from 'node:fs/promises';

const KEY = 'AIzaSyD4kQ8mVx2LrT7bWn9ZcPhJf5sYeGu3XaE';
const MODEL = 'gemini-2.0-flash';
const reviews = JSON.parse(await readFile('reviews.json', 'utf8'));

for (const review of reviews.filter((r) => !r.answer)) {
  const res = await fetch(`https://generativelanguage.googleapis.com/v1beta/models/${MODEL}:generateContent?key=${KEY}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      contents: [{ parts: [{ text: `Answer this ${review.stars} star review politely in two sentences: ${review.text}` }] }],
    }),
  });
  const data = await res.json();
  review.answer = data.candidates[0].content.parts[0].text.trim();
}
await writeFile('reviews.json', JSON.stringify(reviews, null, 2));
