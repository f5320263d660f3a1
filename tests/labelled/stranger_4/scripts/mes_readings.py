"""Cycle times per machine from the MES (SQL Server), with a short comment by a model."""
import statistics

import litellm
import pyodbc

CONN_STR = (
    "DRIVER={ODBC Driver 17 for SQL Server};"
    "SERVER=mes-sql.werk2.local,1433;"
    "DATABASE=MES;"
    "UID=mes_ro;PWD=Kolben!4471zahnRad;"
    "Encrypt=yes;"
)

QUERY = """
SELECT machine_id, cycle_seconds
FROM dbo.cycles
WHERE finished_at >= DATEADD(day, -7, GETDATE())
"""


def main():
    times = {}
    with pyodbc.connect(CONN_STR) as cn:
        for machine, secs in cn.execute(QUERY):
            times.setdefault(machine, []).append(float(secs))
    lines = []
    for machine in sorted(times):
        v = times[machine]
        lines.append(f"{machine}: n={len(v)} mean={statistics.mean(v):.1f}s stdev={statistics.pstdev(v):.1f}s")
    print("\n".join(lines))
    answer = litellm.completion(
        model="openrouter/qwen/qwen-2.5-72b-instruct",
        messages=[{"role": "user", "content": "Which machine needs attention and why?\n" + "\n".join(lines)}],
    )
    print(answer.choices[0].message.content)


if __name__ == "__main__":
    main()
