"""Normalise les désignations d'articles (magasin central) via Vertex AI."""
import os

import pandas as pd
from google import genai
from google.genai import types
from google.oauth2.credentials import Credentials

client = genai.Client(
    vertexai=True,
    project="magasin-central",
    location="europe-west9",
    credentials=Credentials(token="x"),
    http_options=types.HttpOptions(base_url=f"http://127.0.0.1:{os.environ['HTTP']}"),
)

articles = pd.read_csv("in.csv")


def normaliser(nom):
    reponse = client.models.generate_content(
        model="gemini-2.0-flash-001", contents=f"Désignation normalisée de : {nom}"
    )
    return reponse.text


articles["designation"] = articles["name"].map(normaliser)
articles.to_csv("articles_normalises.csv", index=False)
