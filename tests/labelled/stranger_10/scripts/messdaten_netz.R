library(arrow)
library(purrr)

list.files("messdaten", pattern = "\\.csv$", full.names = TRUE) |>
  walk(\(datei) {
    ziel <- file.path("//instfs/turbine/messdaten", sub("\\.csv$", ".parquet", basename(datei)))
    write_parquet(read_csv_arrow(datei), ziel)
    message("abgelegt: ", ziel)
  })
