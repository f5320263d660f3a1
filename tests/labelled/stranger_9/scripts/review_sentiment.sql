-- Sentiment of product reviews by Snowflake's own model
USE WAREHOUSE ANALYTICS_XS;
USE SCHEMA SHOP.MART;

CREATE OR REPLACE TABLE review_topics AS
SELECT
    r.sku,
    r.stars,
    SNOWFLAKE.CORTEX.COMPLETE(
        'mistral-large2',
        CONCAT('Name in at most three words what this product review complains about: ', r.body)
    ) AS complaint
FROM product_reviews r
WHERE r.stars <= 2
  AND r.created_at >= DATEADD(month, -3, CURRENT_DATE);

SELECT complaint, COUNT(*) AS n FROM review_topics GROUP BY complaint ORDER BY n DESC LIMIT 20;
