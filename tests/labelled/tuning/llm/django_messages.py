def carta(messages, cliente):
    messages.append({"role": "gerente", "content": "pedido pronto"})
    return cliente, messages


print(carta([], "A"))
