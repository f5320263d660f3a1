def test_versao(client):
    resposta = client.post("/versao", json={"numero": "101.202.303-44", "plano": "A"})
    assert resposta.status_code == 200
