import runpy
import time

STEPS = ("steps.collect", "steps.join", "steps.draw")

for step in STEPS:
    begun = time.perf_counter()
    runpy.run_module(step, run_name="__main__")
    print(f"{step}: {time.perf_counter() - begun:.1f} s")
