# Energy consumption per hall
pkgs <- c("tidyverse", "zoo", "remotes")
for (p in pkgs) {
  if (!requireNamespace(p, quietly = TRUE)) {
    install.packages(p, repos = "https://cloud.r-project.org")
  }
}
remotes::install_github("energieplot/hallr", upgrade = "never")

library(tidyverse)
library(zoo)
library(hallr)

kwh <- read_csv2("kwh_hallen.csv") |>
  group_by(halle) |>
  mutate(mittel = rollmean(kwh, 7, fill = NA))

p <- hall_plot(kwh, x = tag, y = mittel, facet = halle)
ggsave("verbrauch.pdf", p, width = 11, height = 7)
