const cron = require("node-cron");
const Redis = require("ioredis");

const redis = new Redis(process.env.BONUS_REDIS_URL);

async function zerarVencidos() {
  const hoje = new Date().toISOString().slice(0, 10);
  let cursor = "0";
  let total = 0;
  do {
    const [proximo, chaves] = await redis.scan(cursor, "MATCH", "bonus:*", "COUNT", 500);
    for (const chave of chaves) {
      const validade = await redis.hget(chave, "validade");
      if (validade && validade < hoje) {
        await redis.hset(chave, "saldo_mb", 0);
        total += 1;
      }
    }
    cursor = proximo;
  } while (cursor !== "0");
  console.log(`${new Date().toISOString()} ${total} bônus zerados`);
}

cron.schedule("30 0 * * *", zerarVencidos, { timezone: "America/Sao_Paulo" });
console.log("Agendado para 00:30.");
