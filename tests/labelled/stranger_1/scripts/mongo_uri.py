from pymongo import MongoClient
cli = MongoClient("mongodb+srv://app:R3lat0rio@cluster0.x1y2z.mongodb.net/?retryWrites=true")
print(cli["vendas"]["pedidos"].count_documents({}))
