"""Helpers for the assistants other teams run; needs no SDK itself."""
from __future__ import annotations

from typing import TYPE_CHECKING

from tabulate import tabulate

if TYPE_CHECKING:
    from anthropic.types import Message
    from openai.types.chat import ChatCompletion


def first_text(reply: ChatCompletion | Message) -> str:
    if hasattr(reply, "choices"):
        return reply.choices[0].message.content
    return reply.content[0].text


class _Sample:
    class _Block:
        text = "Approved"

    content = [_Block()]


print(tabulate([["sample", first_text(_Sample())]], headers=["case", "text"]))
