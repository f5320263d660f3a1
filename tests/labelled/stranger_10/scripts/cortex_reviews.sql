SELECT branch_cd,
       SNOWFLAKE.CORTEX.COMPLETE('mistral-large2', 'Name the three main topics in these reviews: ' || LISTAGG(review_text, '\n')) AS topics
FROM   marketing.reviews.branch_reviews
WHERE  review_month = DATE_TRUNC('month', CURRENT_DATE)
GROUP  BY branch_cd;
