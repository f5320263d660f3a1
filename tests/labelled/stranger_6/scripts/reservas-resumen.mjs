// Resumen de ocupación por tipo de habitación (datos agregados del sistema interno)
import { writeFile } from 'node:fs/promises';

const API = 'https://pms.hotel.interno/api/occupancy';
const token = process.env.PMS_TOKEN;
if (!token) throw new Error('Falta la variable PMS_TOKEN');

const fetchConReintento = async (url, opciones, intentos = 3) => {
  for (let i = 1; i <= intentos; i += 1) {
    const res = await fetch(url, opciones);
    if (res.ok) return res.json();
    console.warn(`Intento ${i}: HTTP ${res.status}`);
    await new Promise((r) => setTimeout(r, 1000 * i));
  }
  throw new Error('No se pudo leer la ocupación');
};

const datos = await fetchConReintento(API, { headers: { Authorization: `Bearer ${token}` } });
const resumen = datos.reduce((acc, { roomType, occupied, available }) => {
  acc[roomType] = `${((occupied / available) * 100).toFixed(1)} %`;
  return acc;
}, {});
await writeFile('ocupacion.json', JSON.stringify(resumen, null, 2));
console.table(resumen);
