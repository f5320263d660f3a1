import express from 'express';
import { readFileSync } from 'node:fs';

const modules = JSON.parse(readFileSync('day_modules.json', 'utf8'));
const app = express().use(express.json());

app.post('/itinerary', (req, res) => {
  const { days, city, tastes } = req.body;
  const fitting = modules.filter((m) => m.city === city && m.tags.some((t) => tastes.includes(t)));
  fitting.sort((a, b) => b.rank - a.rank);
  // completion: fill up with the general days when there are too few
  while (fitting.length < days) fitting.push(modules[fitting.length % modules.length]);
  res.json(fitting.slice(0, days).map((m, i) => ({ day: i + 1, text: m.text })));
});
app.listen(3017);
