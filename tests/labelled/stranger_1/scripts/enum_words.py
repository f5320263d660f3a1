SENHA_MINIMA = 8
password_label = "Password"
token_type = "Bearer"
MENSAGENS = {"senha": "Digite a senha", "password_reset": "Reset your password"}
print(MENSAGENS["senha"], SENHA_MINIMA, password_label, token_type)
