pacotes <- c("readr", "dplyr", "ggplot2", "tsibble")
faltam <- pacotes[!pacotes %in% rownames(installed.packages())]
if (length(faltam)) install.packages(faltam, repos = "https://cloud.r-project.org")
invisible(lapply(pacotes, library, character.only = TRUE))

consumo <- read_csv2("consumo.csv")
g <- consumo |>
  group_by(subestacao, mes) |>
  summarise(mwh = sum(kwh) / 1000, .groups = "drop") |>
  ggplot(aes(mes, mwh, fill = subestacao)) + geom_col(position = "dodge")
ggsave("consumo.png", g, width = 10, height = 5)
