"""Confere se os clientes de IA estão instalados e configurados na máquina."""
import cohere
import ollama

configurados = {
    "cohere": cohere.ClientV2(api_key="chave"),
    "ollama": ollama.Client(host="http://gpu-interno:11434"),
}
for nome, cliente in configurados.items():
    metodos = [metodo for metodo in ("chat", "embed") if hasattr(cliente, metodo)]
    print(f"{nome}: pronto, métodos {', '.join(metodos)}")
