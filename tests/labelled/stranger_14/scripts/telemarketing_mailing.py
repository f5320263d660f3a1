"""Build the dialler list for a campaign.

Usage: python telemarketing_mailing.py CAMPAIGN
"""
import sys

import pandas as pd
import sqlalchemy as sa

ENGINE = sa.create_engine("mssql+pyodbc://@CRM-SQL/Crm?driver=ODBC+Driver+18+for+SQL+Server&trusted_connection=yes")


class DiallerList:
    def __init__(self, campaign):
        self.campaign = campaign

    def fetch(self):
        query = sa.text(
            "SELECT c.customer_id, c.first_name, c.last_name, c.mobile, c.birth_date, c.city "
            "FROM customer c JOIN campaign_member m ON m.customer_id = c.customer_id "
            "WHERE m.campaign = :campaign AND c.opt_out = 0"
        )
        with ENGINE.connect() as con:
            return pd.read_sql(query, con, params={"campaign": self.campaign})

    def clean(self, df):
        df["mobile"] = df["mobile"].str.replace(r"\D", "", regex=True)
        df = df[df["mobile"].str.len().between(10, 13)]
        return df.drop_duplicates("mobile")

    def write(self):
        df = self.clean(self.fetch())
        df.to_csv(rf"\\dialler\import\{self.campaign}.csv", index=False, sep="|")
        return len(df)


if __name__ == "__main__":
    print(DiallerList(sys.argv[1]).write(), "numbers")
