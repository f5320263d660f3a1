library(httr)
resp <- GET("https://api.fornecedor.com/itens", add_headers(`x-api-key` = "d41d8cd98f00b204e9800998ecf8427e1a"))
print(status_code(resp))
