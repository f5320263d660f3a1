"""Moderate the comments under our city portal through the company proxy (tornado + curl)."""
import asyncio
import json
import os

from tornado.httpclient import AsyncHTTPClient, HTTPRequest

AsyncHTTPClient.configure("tornado.curl_httpclient.CurlAsyncHTTPClient")


async def moderate(comment: str) -> str:
    request = HTTPRequest(
        "https://api.openai.com/v1/moderations",
        method="POST",
        headers={"Authorization": "Bearer sk-invented", "Content-Type": "application/json"},
        body=json.dumps({"model": "omni-moderation-latest", "input": comment}),
        proxy_host="127.0.0.1",
        proxy_port=int(os.environ["HTTP"]),
        request_timeout=10,
    )
    try:
        answer = await AsyncHTTPClient().fetch(request)
    except Exception as problem:  # tornado raises HTTPError 599 for a refused tunnel
        return f"unchecked ({problem.__class__.__name__})"
    return "flagged" if json.loads(answer.body)["results"][0]["flagged"] else "fine"


async def main() -> None:
    for comment in ("Great new bike lane", "You are all thieves"):
        print(comment, "->", await moderate(comment))


asyncio.run(main())
