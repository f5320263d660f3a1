#!/bin/sh
curl -sSf -o /tmp/feriados.csv https://www.anbima.com.br/feriados/arqs/feriados_nacionais.csv
