#!/bin/sh
curl -s -u relatorio:Env1a2026 -T /dados/faturamento.csv https://files.meuservidor.dyndns.org/upload/
