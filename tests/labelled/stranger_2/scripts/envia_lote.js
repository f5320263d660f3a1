const fs = require('fs');
const axios = require('axios');
const dados = fs.readFileSync('clientes.csv', 'utf8');
axios.post('https://hooks.zapier.com/hooks/catch/123456/abcde/', { dados }, { auth: { username: 'lote', password: 'Z4pier_2026' } });
