-- Clientes particulares con dos o más recibos devueltos este año
SELECT c.id_cliente,
       c.nombre,
       c.apellidos,
       c.dni,
       c.telefono_movil,
       COUNT(*)        AS devueltos,
       SUM(r.importe)  AS importe
FROM   recibo r
JOIN   cliente c ON c.id_cliente = r.id_cliente
WHERE  r.estado = 'DEVUELTO'
  AND  c.tipo = 'PARTICULAR'
  AND  r.fecha >= TRUNC(SYSDATE, 'YYYY')
GROUP  BY c.id_cliente, c.nombre, c.apellidos, c.dni, c.telefono_movil
HAVING COUNT(*) >= 2
ORDER  BY importe DESC;
