import boto3
import pandas as pd

tabela = pd.read_csv("clientes_b2b.csv")
boto3.client("s3").put_object(Bucket="meu-bucket", Key="c.csv", Body=tabela.to_csv())
