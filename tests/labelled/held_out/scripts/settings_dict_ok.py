SETTINGS = {
    "host": "mongo01",
    "usuario": "etl",
    "senha": "${SENHA_MONGO}",
    "timeout": 30,
}
print(sorted(SETTINGS))
