import os

import asyncpg
from arq import cron


async def startup(ctx):
    ctx["pool"] = await asyncpg.create_pool(os.environ["PROCUREMENT_DSN"], min_size=1, max_size=3)


async def close_stale(ctx):
    return await ctx["pool"].execute("UPDATE request SET state = 'stale' WHERE state = 'open' AND touched < now() - interval '30 days'")


async def archive(ctx):
    return await ctx["pool"].execute("SELECT archive_requests(now() - interval '2 years')")


class WorkerSettings:
    on_startup = startup
    cron_jobs = [cron(close_stale, hour=3, minute=0), cron(archive, day=1, hour=4, minute=30)]
