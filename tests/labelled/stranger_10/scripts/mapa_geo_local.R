library(sf)
library(ggplot2)
source("tema.R", encoding = "UTF-8")

bairros <- st_read("bairros.gpkg", quiet = TRUE)
podas <- read.csv("https://dados.prefeitura-lagoaclara.example/podas_2026.csv", sep = ";", dec = ",") |>
  st_as_sf(coords = c("lon", "lat"), crs = 4326)

ggplot() +
  geom_sf(data = bairros, fill = "grey95") +
  geom_sf(data = podas, aes(colour = especie), size = .8) +
  tema_prefeitura()
ggsave("podas.png", width = 9, height = 9)
