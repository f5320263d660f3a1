// Responde perguntas sobre tarifas de frete usando o Gemini
const express = require('express');
const fs = require('fs');
const { GoogleGenerativeAI } = require('@google/generative-ai');

const genAI = new GoogleGenerativeAI(process.env.GEMINI_API_KEY);
const model = genAI.getGenerativeModel({ model: 'gemini-1.5-flash' });
const tarifas = fs.readFileSync('tarifas_frete.csv', 'utf8');

const app = express();
app.use(express.json());

app.post('/pergunta', async (req, res) => {
  try {
    const prompt = `Use somente esta tabela de tarifas:\n${tarifas}\n\nPergunta: ${req.body.pergunta}`;
    const result = await model.generateContent(prompt);
    res.json({ resposta: result.response.text() });
  } catch (err) {
    console.error(err);
    res.status(500).json({ erro: 'Não foi possível responder agora.' });
  }
});

app.listen(3000, () => console.log('http://localhost:3000'));
