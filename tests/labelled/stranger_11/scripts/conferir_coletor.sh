#!/bin/bash
cd /opt/coletor || exit 1
echo "Versão: $(./coletor --versao)"
if pgrep -x coletor >/dev/null; then echo "Coletor rodando"; else echo "Coletor PARADO"; fi
du -sh dados
echo "Último arquivo: $(ls -t dados | head -1)"
