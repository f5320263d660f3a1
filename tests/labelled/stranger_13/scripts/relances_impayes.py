"""Liste des factures impayées pour les relances."""
import getpass

import oracledb
import pandas as pd

connexion = oracledb.connect(
    user="relances",
    password=getpass.getpass("Mot de passe Oracle : "),
    dsn="ora01.cabinet-verdier.local/COMPTA",
)
requete = """
    SELECT c.nom, c.prenom, c.adresse, c.courriel, f.numero, f.emise_le, f.montant
    FROM facture f JOIN client c ON c.id = f.client_id
    WHERE f.payee_le IS NULL AND f.echeance < SYSDATE - :jours
    ORDER BY f.echeance
"""
df = pd.read_sql(requete, connexion, params={"jours": 30})
connexion.close()
df.to_excel("relances.xlsx", index=False)
print(f"{len(df)} factures, {df['MONTANT'].sum():,.2f} €")
