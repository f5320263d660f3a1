"""Reserva de salas em SQLite, assíncrona, com diário WAL."""
import asyncio

import aiosqlite

RESERVAS = [("Sala Ipê", "09:00", "RH"), ("Sala Jatobá", "10:30", "Jurídico"), ("Sala Ipê", "14:00", "Compras")]


async def main():
    async with aiosqlite.connect("reservas.sqlite3") as banco:
        await banco.execute("pragma journal_mode=wal")
        await banco.execute("create table reservas (sala text, hora text, setor text)")
        await banco.executemany("insert into reservas values (?, ?, ?)", RESERVAS)
        await banco.commit()
        async with banco.execute("select hora, setor from reservas where sala = ? order by hora", ("Sala Ipê",)) as linhas:
            async for hora, setor in linhas:
                print(hora, setor)


asyncio.run(main())
