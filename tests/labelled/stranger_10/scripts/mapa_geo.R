library(sf)
library(ggplot2)
source("https://blogdogeo.example/scripts/tema_mapa_bonito.R")

bairros <- st_read("bairros.gpkg", quiet = TRUE)
podas <- read.csv2("podas_2026.csv") |> st_as_sf(coords = c("lon", "lat"), crs = 4326)

ggplot() +
  geom_sf(data = bairros, fill = "grey95") +
  geom_sf(data = podas, aes(colour = especie), size = .8) +
  tema_mapa_bonito()
ggsave("podas.png", width = 9, height = 9)
