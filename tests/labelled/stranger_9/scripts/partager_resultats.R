# Dépôt des résultats d'essais sur mon Drive
library(googledrive)

drive_auth(email = "j.lemoine.perso@gmail.com")
dossier <- drive_get("essais_labo")

fichiers <- list.files("//labo/essais/2026", pattern = "\\.xlsx$", full.names = TRUE, recursive = TRUE)
for (f in fichiers) {
  drive_upload(f, path = as_id(dossier), name = basename(f), overwrite = TRUE)
  message("déposé : ", basename(f))
}
message(length(fichiers), " fichiers")
