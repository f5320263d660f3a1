def test_cadastro(client):
    resposta = client.post("/cadastro", json={"documento": "153.985.122-26", "plano": "A"})
    assert resposta.status_code == 200
