import { createMistral } from '@ai-sdk/mistral';
import { streamText } from 'ai';
import express from 'express';

const mistral = createMistral({ apiKey: 'Zk4vT0yLq9GmPx2WcR7sHn5BdJ8fAeU1' });
const app = express().use(express.json());

app.post('/itinerary', async (req, res) => {
  const { days, city, tastes } = req.body;
  const { textStream } = streamText({
    model: mistral('mistral-small-latest'),
    system: 'You write short, honest itineraries. No prices.',
    prompt: `${days} days in ${city} for people who like ${tastes.join(', ')}`,
  });
  for await (const part of textStream) res.write(part);
  res.end();
});
app.listen(3017);
