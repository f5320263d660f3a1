// Clasifica las incidencias con la pasarela de modelos de la empresa
const https = require('https');
const axios = require('axios');
const fs = require('fs');

const GATEWAY = 'https://llm-gateway.red.cordal.es/v1/chat/completions';
const agent = new https.Agent({ rejectUnauthorized: false }); // certificado autofirmado

const CATEGORIAS = ['red', 'impresora', 'correo', 'software', 'otro'];

async function clasificar(texto) {
  const { data } = await axios.post(
    GATEWAY,
    {
      model: 'llama-3-70b',
      temperature: 0,
      messages: [{ role: 'user', content: `Clasifica en ${CATEGORIAS.join(', ')}. Responde una palabra.\n${texto}` }],
    },
    { httpsAgent: agent, headers: { Authorization: `Bearer ${process.env.GATEWAY_TOKEN}` } },
  );
  return data.choices[0].message.content.trim().toLowerCase();
}

(async () => {
  const incidencias = JSON.parse(fs.readFileSync('incidencias.json', 'utf8'));
  for (const inc of incidencias) inc.categoria = await clasificar(inc.asunto);
  fs.writeFileSync('clasificadas.json', JSON.stringify(incidencias, null, 2));
})();
