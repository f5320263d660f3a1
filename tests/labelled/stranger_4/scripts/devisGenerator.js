// Génère le texte d'un devis avec l'API DeepSeek
const fs = require('fs');
const axios = require('axios');

const CLE = 'sk-79c6f2c5ad8fc583f40f01bb55c3ddd3';

async function rediger(devis) {
  const { data } = await axios.post(
    'https://api.deepseek.com/chat/completions',
    {
      model: 'deepseek-chat',
      messages: [
        { role: 'system', content: 'Tu rédiges des devis clairs et polis pour une menuiserie.' },
        { role: 'user', content: `Produit : ${devis.produit}\nQuantité : ${devis.quantite}\nDélai : ${devis.delai}` },
      ],
    },
    { headers: { Authorization: `Bearer ${CLE}` }, timeout: 60000 }
  );
  return data.choices[0].message.content;
}

(async () => {
  const devis = JSON.parse(fs.readFileSync(process.argv[2] || 'devis.json', 'utf8'));
  const texte = await rediger(devis);
  fs.writeFileSync('devis.txt', texte);
  console.log(texte);
})();
