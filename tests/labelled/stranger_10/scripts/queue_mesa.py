"""Agent-based model of a counter hall."""
import random
import statistics

import simpy


def ticket(env, counters, waits, rng):
    came = env.now
    with counters.request() as turn:
        yield turn
        waits.append(env.now - came)
        yield env.timeout(rng.expovariate(1 / 4.5))


def arrivals(env, counters, waits, rng):
    while True:
        yield env.timeout(rng.expovariate(1.1))
        env.process(ticket(env, counters, waits, rng))


for n in range(3, 9):
    rng, waits = random.Random(7), []
    env = simpy.Environment()
    env.process(arrivals(env, simpy.Resource(env, n), waits, rng))
    env.run(until=120)
    print(n, f"{statistics.mean(waits):.1f} min")
