region      = "sa-east-1"
db_username = "admin"
db_password = "Terr4form#db"
