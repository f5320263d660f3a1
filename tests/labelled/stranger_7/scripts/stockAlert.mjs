// Warn about articles below the minimum stock (internal API)
const BASE = "https://stock.corp.example/api/v1";
const token = process.env.STOCK_API_TOKEN;
if (!token) {
  console.error("Please set STOCK_API_TOKEN");
  process.exit(2);
}

async function articles(page = 1) {
  const res = await fetch(`${BASE}/articles?page=${page}&size=200`, {
    headers: { Authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(15_000),
  });
  if (!res.ok) throw new Error(`${res.status} ${res.statusText}`);
  const { items, pages } = await res.json();
  return page < pages ? [...items, ...(await articles(page + 1))] : items;
}

try {
  const low = (await articles()).filter((a) => a.available < a.minimum);
  low.sort((a, b) => a.available / a.minimum - b.available / b.minimum);
  console.table(low.map(({ article, description, available, minimum }) => ({ article, description, available, minimum })));
} catch (err) {
  console.error("Stock API:", err.message);
  process.exit(1);
}
