-- Databricks SQL: write shop texts for new articles with a foundation model
CREATE OR REPLACE TABLE shop.texts_draft AS
SELECT
    a.article_no,
    a.title,
    ai_query(
        'databricks-meta-llama-3-3-70b-instruct',
        CONCAT(
            'Write a shop text of 60 words for this article. Title: ', a.title,
            '. Material: ', a.material,
            '. Dimensions: ', a.dimensions
        )
    ) AS draft
FROM shop.articles a
LEFT ANTI JOIN shop.texts t ON t.article_no = a.article_no
WHERE a.active = TRUE
LIMIT 200;

SELECT COUNT(*) AS drafts FROM shop.texts_draft;
