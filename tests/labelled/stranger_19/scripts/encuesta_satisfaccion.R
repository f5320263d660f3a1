# Resultados de la encuesta anónima
library(readxl)
library(dplyr)
library(tidyr)
library(ggplot2)

respuestas <- read_excel("encuesta.xlsx") |>
  select(starts_with("p")) |>
  pivot_longer(everything(), names_to = "pregunta", values_to = "valor") |>
  filter(!is.na(valor))

resumen <- respuestas |>
  group_by(pregunta) |>
  summarise(n = n(), media = mean(valor), desviacion = sd(valor)) |>
  arrange(desc(media))

print(resumen)

g <- ggplot(resumen, aes(reorder(pregunta, media), media)) +
  geom_col(fill = "darkorange") +
  geom_text(aes(label = round(media, 2)), hjust = -0.1) +
  coord_flip() +
  ylim(0, 5.5) +
  labs(x = NULL, y = "Media (1 a 5)")
ggsave("encuesta.png", g, width = 8, height = 6)
