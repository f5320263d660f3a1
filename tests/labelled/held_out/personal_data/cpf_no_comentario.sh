#!/bin/bash
# pedido do cliente 191.359.968-03 (reclamacao)
rm -f /tmp/fila.lock
