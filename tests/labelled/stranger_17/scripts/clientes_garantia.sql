-- Clientes cuya garantía vence en los próximos 60 días (Oracle)
SELECT c.nombre || ' ' || c.apellidos          AS cliente,
       c.nif,
       c.email,
       c.movil,
       v.matricula,
       m.descripcion                           AS modelo,
       v.fecha_entrega,
       ADD_MONTHS(v.fecha_entrega, g.meses)    AS fin_garantia
FROM   dms.clientes  c
JOIN   dms.vehiculos v ON v.cliente_id = c.cliente_id
JOIN   dms.modelos   m ON m.modelo_id  = v.modelo_id
JOIN   dms.garantias g ON g.modelo_id  = v.modelo_id
WHERE  ADD_MONTHS(v.fecha_entrega, g.meses) BETWEEN SYSDATE AND SYSDATE + 60
AND    c.acepta_publicidad = 'S'
AND    NOT EXISTS (SELECT 1 FROM dms.extensiones e WHERE e.vehiculo_id = v.vehiculo_id)
ORDER  BY fin_garantia, cliente;
