#!/bin/bash
# Exporta la lista de pacientes con cita mañana (login por ~/.my.cnf)
set -euo pipefail

MANANA=$(date -d tomorrow +%F)
OUT="/srv/clinica/citas_${MANANA}.tsv"

mysql --defaults-file="$HOME/.my.cnf" -h mysql.clinica.local clinica --batch <<SQL > "$OUT"
SELECT c.hora, p.nombre, p.apellidos, p.fecha_nacimiento, p.telefono, c.motivo
FROM citas c
JOIN pacientes p ON p.id = c.paciente_id
WHERE c.fecha = '${MANANA}'
ORDER BY c.hora;
SQL

echo "$(($(wc -l < "$OUT") - 1)) citas en $OUT"
