const { Client } = require('pg');
const client = new Client({ host: 'pg-prod', user: 'node', password: 'N0de!sync', database: 'vendas' });
(async () => { await client.connect(); const r = await client.query('select count(*) from pedidos'); console.log(r.rows[0]); await client.end(); })();
