region      = "sa-east-1"
db_password = "Terra-Roxa-10"
admin_email = "ops@empresa.example"
