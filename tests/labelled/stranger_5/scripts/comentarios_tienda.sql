-- Clasificación de los comentarios de tienda con Cortex (Snowflake)
USE WAREHOUSE WH_MARKETING;
USE SCHEMA RETAIL.ENCUESTAS;

CREATE OR REPLACE TEMPORARY TABLE comentarios_clasificados AS
SELECT
    id_comentario,
    id_tienda,
    fecha,
    comentario,
    TRIM(SNOWFLAKE.CORTEX.COMPLETE(
        'mistral-large2',
        CONCAT(
            'Clasifica el comentario en una sola palabra: PRECIO, SURTIDO, LIMPIEZA, COLAS u OTRO. Comentario: ',
            comentario
        )
    )) AS tema,
    SNOWFLAKE.CORTEX.SENTIMENT(comentario) AS sentimiento
FROM comentarios
WHERE fecha >= DATEADD(month, -1, CURRENT_DATE())
  AND LENGTH(comentario) > 15;

SELECT id_tienda, tema, COUNT(*) AS n, ROUND(AVG(sentimiento), 2) AS sentimiento_medio
FROM comentarios_clasificados
GROUP BY id_tienda, tema
HAVING COUNT(*) >= 5
ORDER BY id_tienda, n DESC;
