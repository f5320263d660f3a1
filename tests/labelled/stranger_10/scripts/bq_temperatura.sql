SELECT destino, EXTRACT(MONTH FROM dia) AS mes, ROUND(AVG(temperatura), 1) AS temperature,
       APPROX_TOP_COUNT(model, 1)[OFFSET(0)].value AS modelo_bus
FROM `alcor-datos.web.clima` JOIN `alcor-datos.flota.servicios` USING (destino, dia)
GROUP BY destino, mes
ORDER BY destino, mes;
