import pytest

from label_client import LabelClient, LabelError


@pytest.fixture
def client(httpserver):
    return LabelClient(base_url=httpserver.url_for(""), user="test-user", password="<password>", api_key="YOUR_API_KEY")


def test_prints_one_label(client, httpserver):
    httpserver.expect_request("/labels", method="POST").respond_with_json({"id": 17})
    assert client.print_label(sku="AB-100", copies=1) == 17


def test_refuses_zero_copies(client):
    with pytest.raises(ValueError, match="copies"):
        client.print_label(sku="AB-100", copies=0)


def test_tells_what_the_service_said(client, httpserver):
    httpserver.expect_request("/labels").respond_with_json({"error": "no paper"}, status=503)
    with pytest.raises(LabelError, match="no paper"):
        client.print_label(sku="AB-100", copies=2)
