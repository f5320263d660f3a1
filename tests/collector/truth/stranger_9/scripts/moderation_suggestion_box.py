"""Screen the anonymous suggestion box before the works council reads it."""
import multiprocessing
import os


def screen(line):
    from openai import OpenAI

    client = OpenAI(api_key="x", base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1", max_retries=0)
    try:
        result = client.moderations.create(model="omni-moderation-latest", input=line)
        return line, bool(result.results and result.results[0].flagged)
    except Exception as exc:
        return line, type(exc).__name__


if __name__ == "__main__":
    with multiprocessing.Pool(1) as pool:
        for line, flagged in pool.map(screen, ["More bike racks please", "The boss is a fool"]):
            print(flagged, line)
