-- Mood of the readers' reviews per title, judged by a model in Snowflake
CREATE OR REPLACE TEMPORARY TABLE review_mood AS
SELECT
    r.isbn,
    r.review_id,
    SNOWFLAKE.CORTEX.COMPLETE(
        'mistral-large2',
        CONCAT('Answer only good, mixed or bad. Review: ', r.body)
    ) AS mood
FROM reviews r
WHERE r.written_on >= DATEADD(month, -3, CURRENT_DATE());

SELECT t.title,
       COUNT_IF(TRIM(LOWER(m.mood)) LIKE 'good%')  AS good,
       COUNT_IF(TRIM(LOWER(m.mood)) LIKE 'mixed%') AS mixed,
       COUNT_IF(TRIM(LOWER(m.mood)) LIKE 'bad%')   AS bad
FROM review_mood m
JOIN titles t USING (isbn)
GROUP BY t.title
ORDER BY good DESC;
