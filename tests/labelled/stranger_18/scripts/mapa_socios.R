library(readr)
library(leaflet)
library(lubridate)

socios <- read_csv2("socios_geo.csv")   # nome, nascimento, endereco, lat, lon
socios$idade <- floor(time_length(interval(socios$nascimento, today()), "years"))

mapa <- leaflet(socios) |>
  addTiles() |>
  addMarkers(~lon, ~lat, popup = ~paste0(nome, ", ", idade, " anos<br>", endereco))
htmlwidgets::saveWidget(mapa, "mapa_socios.html")
