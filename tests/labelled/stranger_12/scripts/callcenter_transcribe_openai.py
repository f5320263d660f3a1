import os
from pathlib import Path

import gspread
from openai import OpenAI

client = OpenAI()
sheet = gspread.service_account(filename="robot.json").open("Agent scores (private)").sheet1


def transcript(recording: Path) -> str:
    with recording.open("rb") as audio:
        return client.audio.transcriptions.create(model="whisper-1", file=audio).text


def judge(text: str) -> str:
    reply = client.responses.create(
        model="gpt-4.1-mini",
        instructions="Rate the agent's friendliness from 1 to 5 and give one reason.",
        input=text,
    )
    return reply.output_text


for recording in sorted(Path(os.environ.get("CALLS", "calls")).glob("*.wav")):
    agent, customer_no, _ = recording.stem.split("_", 2)
    verdict = judge(transcript(recording))
    sheet.append_row([agent, customer_no, recording.name, verdict])
    print(agent, verdict[:60])
