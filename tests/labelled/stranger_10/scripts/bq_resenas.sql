SELECT hotel_id, ml_generate_text_llm_result AS tema
FROM ML.GENERATE_TEXT(
  MODEL `alcor-datos.modelos.gemini_flash`,
  (SELECT hotel_id, CONCAT('Clasifica en limpieza, ruido, trato o precio: ', texto) AS prompt
   FROM `alcor-datos.web.resenas` WHERE fecha > DATE_SUB(CURRENT_DATE(), INTERVAL 7 DAY)),
  STRUCT(0.0 AS temperature, TRUE AS flatten_json_output));
