library(ellmer)
library(readxl)

tarife <- read_excel("tarife.xlsx")
chat <- chat_openai(
  model = "gpt-4o-mini",
  system_prompt = "Du schreibst sachliche Werbetexte für ein Stadtwerk, höchstens 40 Wörter."
)

tarife$text <- vapply(seq_len(nrow(tarife)), function(i) {
  chat$chat(paste0("Tarif ", tarife$name[i], ", Preis ", tarife$ct_kwh[i], " ct/kWh, Laufzeit ", tarife$monate[i], " Monate"))
}, character(1))
write.csv2(tarife, "tariftexte.csv", row.names = FALSE)
