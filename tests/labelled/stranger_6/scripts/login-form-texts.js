// Collects the texts of the login form for the translators
const fs = require('fs');
const path = require('path');

const labels = {
  en: { username: 'User name', password: 'Password', forgot: 'Forgot your password?', apiKey: 'API key' },
  pt: { username: 'Utilizador', password: 'Palavra-passe', forgot: 'Esqueceu a palavra-passe?', apiKey: 'Chave de API' },
  es: { username: 'Usuario', password: 'Contraseña', forgot: '¿Olvidó su contraseña?', apiKey: 'Clave de API' },
};

const outDir = path.join(__dirname, 'i18n');
fs.mkdirSync(outDir, { recursive: true });

const reference = Object.keys(labels.en);
for (const [lang, texts] of Object.entries(labels)) {
  const missing = reference.filter((key) => !(key in texts));
  if (missing.length) console.warn(`${lang}: missing ${missing.join(', ')}`);
  fs.writeFileSync(path.join(outDir, `login.${lang}.json`), `${JSON.stringify(texts, null, 2)}\n`);
}
console.log('Texts written to', outDir);
