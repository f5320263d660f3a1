// Authors who have their birthday this month, for greeting cards
import { PrismaClient } from '@prisma/client';
import { writeFileSync } from 'node:fs';

const prisma = new PrismaClient();

async function main() {
  const month = new Date().getMonth() + 1;
  const authors = await prisma.author.findMany({
    where: { active: true },
    select: { firstName: true, lastName: true, birthDate: true, street: true, postcode: true, city: true },
  });
  const lines = authors
    .filter((a) => a.birthDate && a.birthDate.getUTCMonth() + 1 === month)
    .sort((a, b) => a.birthDate.getUTCDate() - b.birthDate.getUTCDate())
    .map((a) => [a.birthDate.getUTCDate(), `${a.firstName} ${a.lastName}`, a.street, a.postcode, a.city].join(';'));
  writeFileSync('cards.csv', ['day;name;street;postcode;city', ...lines].join('\n'));
}

main().finally(() => prisma.$disconnect());
