#!/bin/bash
find /tmp/relatorios -name '*.tmp' -mtime +7 -delete
echo "limpeza concluida"
