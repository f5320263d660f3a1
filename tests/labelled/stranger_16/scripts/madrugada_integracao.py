"""Integração noturna das notas fiscais."""
import logging
import os
import xml.etree.ElementTree as ET
from pathlib import Path

import pymysql
from apscheduler.schedulers.blocking import BlockingScheduler

logging.basicConfig(level=logging.INFO)
XML = Path("/srv/nfe/entrada")
NS = {"n": "http://www.portalfiscal.inf.br/nfe"}
agenda = BlockingScheduler(timezone="America/Sao_Paulo")


@agenda.scheduled_job("cron", hour=23, minute=30)
def integrar():
    con = pymysql.connect(host="mysql-fiscal", user="integracao", password=os.environ["FISCAL_DB_SENHA"], database="fiscal")
    try:
        with con.cursor() as cur:
            for arq in XML.glob("*.xml"):
                raiz = ET.parse(arq).getroot()
                chave = raiz.find(".//n:infNFe", NS).attrib["Id"][3:]
                total = raiz.findtext(".//n:ICMSTot/n:vNF", namespaces=NS)
                cur.execute("REPLACE INTO nota (chave, total) VALUES (%s, %s)", (chave, total))
                arq.rename(arq.with_suffix(".ok"))
        con.commit()
        logging.info("Integração concluída")
    finally:
        con.close()


if __name__ == "__main__":
    agenda.start()
