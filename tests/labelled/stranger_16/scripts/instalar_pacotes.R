# Consumo de energia por fábrica
pacotes <- c("tidyverse", "janitor", "remotes")
faltando <- setdiff(pacotes, rownames(installed.packages()))
if (length(faltando) > 0) {
  install.packages(faltando, repos = "https://cloud.r-project.org")
}
remotes::install_github("energia-example/temasfabrica", upgrade = "never")

library(tidyverse)
library(janitor)
library(temasfabrica)

consumo <- read_csv2("consumo_energia.csv") |>
  clean_names() |>
  mutate(mes = as.Date(paste0(mes, "-01")))

grafico <- ggplot(consumo, aes(mes, kwh, colour = fabrica)) +
  geom_line(linewidth = 1) +
  labs(title = "Consumo de energia", x = NULL, y = "kWh") +
  tema_fabrica()

ggsave("consumo.png", grafico, width = 10, height = 5)
