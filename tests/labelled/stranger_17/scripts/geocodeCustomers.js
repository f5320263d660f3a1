// Looks up coordinates for customer addresses and writes a GeoJSON file.
const fs = require('fs');
const { parse } = require('csv-parse/sync');

const SERVICE = 'https://geocode.mapfinder-online.com/v1/search';
const KEY = process.env.MAPFINDER_KEY;

async function locate(row) {
  const body = {
    id: row.customer_name,
    street: row.street,
    postcode: row.postcode,
    city: row.city,
  };
  const res = await fetch(SERVICE, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Key': KEY },
    body: JSON.stringify(body),
  });
  if (!res.ok) return null;
  const { lat, lon } = await res.json();
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: { name: row.customer_name, model: row.last_model, year: row.last_purchase },
  };
}

(async () => {
  const rows = parse(fs.readFileSync('customers.csv'), { columns: true, delimiter: ';', bom: true });
  const features = [];
  for (const row of rows) {
    const f = await locate(row);
    if (f) features.push(f);
    await new Promise((r) => setTimeout(r, 250));
  }
  fs.writeFileSync('customers.geojson', JSON.stringify({ type: 'FeatureCollection', features }));
  console.log(`${features.length} of ${rows.length} addresses found`);
})();
