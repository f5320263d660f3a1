import { createClient } from '@clickhouse/client';

const ch = createClient({ url: process.env.CH_URL, username: process.env.CH_USER, password: process.env.CH_PASS });
const rows = await ch.query({
  query: 'SELECT oven, round(avg(temp_c), 1) AS t FROM plant.sensors WHERE ts > now() - INTERVAL 8 HOUR GROUP BY oven ORDER BY oven',
  format: 'JSONEachRow',
});
console.table(await rows.json());
await ch.close();
