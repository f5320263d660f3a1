"""Whose model is asked, where a library speaks to many: by its part for a provider, or by its own word for one."""

from types import SimpleNamespace
from typing import Any

import pytest
from escrow_collector.compose import activity_record
from escrow_collector.notice import MADE_FOR_ONE
from escrow_collector.providers import SDKS, form_of, made_for, model_in_path, models_in_body, provider_of, said_by


def frame(**names: Any) -> SimpleNamespace:
    return SimpleNamespace(f_locals=names)


@pytest.mark.parametrize(
    ("module", "provider"),
    [
        ("langchain_mistralai.chat_models", "mistral"),
        ("langchain_google_genai.chat_models", "google"),
        ("langchain_groq", "groq"),
        ("langchain_aws.chat_models.bedrock", "bedrock"),
        ("langchain_nvidia_ai_endpoints._common", "nvidia"),
        ("llama_index.llms.ollama.base", "ollama"),
        ("langchain_core.language_models.chat_models", None),
        ("langchain_openai.chat_models.base", None),  # that client is made for Azure too
        ("langchain_community.chat_models", None),
        ("mistralai.client", None),
    ],
)
def test_a_part_for_a_provider_says_whose_it_is(module: str, provider: str | None) -> None:
    assert said_by(module, frame(custom_llm_provider="groq")) == provider


@pytest.mark.parametrize(
    ("word", "provider"),
    [("groq", "groq"), ("together_ai", "together"), ("gemini", "google"), ("azure", "azure-openai"),
     ("openai", None), ("a customer's own", None), (None, None), (3, None)],
)  # fmt: skip
def test_a_router_s_own_word_for_a_provider_is_taken_where_it_is_one(word: Any, provider: str | None) -> None:
    assert said_by("litellm.main", frame(custom_llm_provider=word)) == provider
    assert said_by("litellm.main", frame()) is None
    assert said_by("main", frame(custom_llm_provider=word)) is None


def told(*facts: tuple[str, ...], libraries: tuple[str, ...] = ()) -> dict[str, Any]:
    found = [{"name": name, "version": "1"} for name in libraries]
    record = activity_record("r", list(facts), "/home/ana", (), resolve=lambda *_: found)
    assert record is not None
    return dict(record)


def places(record: dict[str, Any]) -> set[tuple[str, int, str | None]]:
    return {(one["host"], one["port"], one["via_proxy"]) for one in record["network_out"]}


def test_a_proxy_that_is_asked_for_itself_too_is_told_beside_what_it_was_asked_for() -> None:
    proxy, through = ("proxy", "127.0.0.1", "3128"), ("request", "api.openai.com", "443", "told")
    met = ("connect", "127.0.0.1", "3128", "127.0.0.1")
    assert places(told(proxy, through, met)) == {("api.openai.com", 443, "127.0.0.1:3128")}
    itself = ("request", "127.0.0.1", "3128", "told")
    assert places(told(proxy, through, met, itself)) == {
        ("api.openai.com", 443, "127.0.0.1:3128"),
        ("127.0.0.1", 3128, None),
    }


def test_a_request_made_ready_and_never_sent_is_no_contact_beside_a_model_that_was_called() -> None:
    ready = ("request", "api.openai.com", "443", "told")
    assert [one["grade"] for one in told(ready)["llm"]] == ["contacted"]
    called = ("llm", "groq", "llama-3.3-70b-versatile", "")
    assert [(one["provider"], one["grade"]) for one in told(ready, called)["llm"]] == [("groq", "called")]


def test_a_library_for_many_providers_is_capable_by_itself_only_where_it_brings_no_client_of_one() -> None:
    def capable(*libraries: str) -> list[str]:
        return [one["provider"] for one in told(libraries=libraries)["llm"]]

    assert capable("langchain-core") == ["langchain"]
    assert capable("langchain-core", "langchain", "anthropic") == ["anthropic"]
    assert capable("litellm", "openai") == ["openai"]


def test_a_model_s_host_behind_another_name_is_contacted_by_its_client_and_called_by_a_request() -> None:
    met = ("met", "mistral")
    assert [(one["provider"], one["grade"]) for one in told(met)["llm"]] == [("mistral", "contacted")]
    called = ("llm", "mistral", "mistral-small-latest", "")
    assert [(one["provider"], one["grade"]) for one in told(met, called)["llm"]] == [("mistral", "called")]


@pytest.mark.parametrize(
    ("path", "model"),
    [
        ("/v1beta/models/gemini-2.0-flash:generateContent", "gemini-2.0-flash"),
        ("/v1beta/models/gemini-embedding-001:batchEmbedContents", "gemini-embedding-001"),
        ("/v1/publishers/anthropic/models/claude-sonnet-4:rawPredict", "claude-sonnet-4"),
        ("/v1/models/gpt-4o", None),  # looked up, not asked
        ("/v1beta/models/gemini-2.5-pro:countTokens", "gemini-2.5-pro"),
        ("/v1/models/meta/llama-3/predictions", "meta/llama-3"),
        ("/v1/realtime?model=gpt-4o-realtime-preview", "gpt-4o-realtime-preview"),
        ("/openai/realtime?api-version=2&deployment=hr", "hr"),
        ("/hf-inference/models/gpt2/pipeline/feature-extraction", "gpt2"),
        (
            "/model/arn%3Aaws%3Abedrock%3Aeu%3A1%3Ainference-profile%2Feu.x-v1%3A0/converse",
            "arn:aws:bedrock:eu:1:inference-profile/eu.x-v1:0",
        ),
        ("/openai/deployments/hr-gpt4/chat/completions", "hr-gpt4"),
    ],
)
def test_a_path_names_its_model_where_that_is_asked(path: str, model: str | None) -> None:
    assert model_in_path(path) == model


def test_a_form_of_several_parts_names_its_model() -> None:
    form = b'--x\r\nContent-Disposition: form-data; name="model"\r\n\r\nwhisper-1\r\n--x\r\n'
    assert models_in_body(form) == ["whisper-1"]
    assert models_in_body(b'--x\r\nContent-Disposition: form-data; name="file"\r\n\r\n{"model":"x"}\r\n--x--') == []
    fields = [SimpleNamespace(name="file", value=b"abc"), SimpleNamespace(name="model", value="whisper-1")]
    assert models_in_body(form_of(fields)) == ["whisper-1"]
    assert models_in_body(form_of([("file", "abc"), ("model", "whisper-1")])) == ["whisper-1"]
    assert form_of([SimpleNamespace(name="file")]) == b""
    assert form_of(None) is None


def test_a_model_of_google_s_is_named_without_its_folder() -> None:
    assert models_in_body(b'{"requests":[{"model":"models/gemini-embedding-001"}]}') == ["gemini-embedding-001"]


@pytest.mark.parametrize(("body", "models"), [
    (b'{"messages":[{"content":"' + b"A" * 2_000_000 + b'"}],"model":"gpt-4o"}', ["gpt-4o"]),
    (b'{"metadata":{"model":"none"},"model" : "gpt-4o","extra":{"model":"none"}}', ["gpt-4o"]),
    (b'{"requests":[{"params":{"model":"a"}},{"params":{"metadata":{"model":"none"},"model":"b"}}]}', ["a", "b"]),
    ('{"messages":[{"content":"{\\"model\\": \\"none\\"}"}],"model":"y"}', ["y"]),
    (b'{"model_id":"ibm/granite-3-8b-instruct"}', ["ibm/granite-3-8b-instruct"]),
    (b'{"model":{"type":"string"},"models":"x"}', []),
    (None, []),
])  # fmt: skip
def test_a_body_names_its_own_models(body: Any, models: list[str]) -> None:
    assert models_in_body(body) == models


def test_what_was_asked_by_way_of_a_library_says_what_it_was_there_for() -> None:
    asked = [("llm", "bedrock", "anthropic.claude-sonnet-4-6", ""), ("through", "anthropic")]
    record = told(*asked, libraries=("anthropic", "openai"))
    assert [(one["provider"], one["grade"]) for one in record["llm"]] == [("bedrock", "called"), ("openai", "capable")]


def test_a_library_made_for_one_provider_is_known_where_it_is_imported_and_where_it_asks() -> None:
    assert {made_for(name + ".x") for name in MADE_FOR_ONE} == set(SDKS.values())
    assert set(SDKS) == MADE_FOR_ONE
    assert (made_for("google.genai._api_client"), made_for("google.cloud.storage")) == ("google", None)


@pytest.mark.parametrize(
    ("host", "provider"),
    [
        ("bedrock-mantle.us-east-1.api.aws", "bedrock"),
        ("bedrock-runtime.eu-west-1.amazonaws.com", "bedrock"),
        ("s3.eu-west-1.api.aws", None),
        ("boiler.services.ai.azure.com", "azure-ai"),
        ("boiler.openai.azure.com", "azure-openai"),
    ],
)
def test_a_host_says_whose_model_answers_there(host: str, provider: str | None) -> None:
    assert provider_of(host, 443, "") == provider


def test_a_request_nobody_could_look_into_is_not_told_beside_one_that_named_its_model() -> None:
    named, blind = ("llm", "openai", "gpt-4o", ""), ("llm", "openai", "", "")
    assert [(one["grade"], one["model"]) for one in told(named, blind)["llm"]] == [("called", "gpt-4o")]
    assert [(one["grade"], one["model"]) for one in told(blind)["llm"]] == [("called", None)]


def test_a_host_that_serves_two_providers_is_not_told_as_the_other_one() -> None:
    met = ("connect", "boiler.services.ai.azure.com", "443", "")
    assert [one["provider"] for one in told(("llm", "azure-openai", "gpt-4o", ""), met)["llm"]] == ["azure-openai"]
