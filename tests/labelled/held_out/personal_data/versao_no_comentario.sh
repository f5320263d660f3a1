#!/bin/bash
# pedido da filial 112.113.114-15 (reclamacao)
rm -f /tmp/fila.lock
