import boto3

boto3.client("s3").upload_file("extrato_clientes.csv", "meu-bucket-pessoal", "extrato.csv")
