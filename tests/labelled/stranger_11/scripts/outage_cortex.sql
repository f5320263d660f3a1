CREATE OR REPLACE TABLE analytics.outage_cause AS
SELECT outage_id,
       region,
       started_at,
       SNOWFLAKE.CORTEX.COMPLETE(
           'mistral-large2',
           CONCAT('Answer with one word (weather, digger, ageing, animal, unknown): ', remarks)
       ) AS cause
  FROM ops.outage
 WHERE started_at >= DATEADD(month, -3, CURRENT_DATE);
