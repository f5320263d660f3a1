# Capabilidade do processo por cota
library(readr)
library(dplyr)

medidas <- read_csv2("medidas.csv", show_col_types = FALSE)  # peca; cota; valor
limites <- read_csv2("limites.csv", show_col_types = FALSE)  # cota; lie; lse

capabilidade <- medidas |>
  inner_join(limites, by = "cota") |>
  group_by(cota, lie, lse) |>
  summarise(n = n(), media = mean(valor), dp = sd(valor), .groups = "drop") |>
  mutate(
    cp = (lse - lie) / (6 * dp),
    cpk = pmin(lse - media, media - lie) / (3 * dp),
    status = if_else(cpk < 1.33, "REVER", "ok")
  ) |>
  arrange(cpk)

print(capabilidade, n = Inf)
write_csv2(capabilidade, "capabilidade.csv")
