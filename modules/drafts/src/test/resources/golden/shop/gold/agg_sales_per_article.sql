with totals as (
    select
        article_key,
        count(*) as records,
        sum(amount) as amount,
        sum(cast(quantity as decimal(19, 0))) as quantity
    from gold.fact_sales
    group by article_key
),

article as (
    select article_key, article_no, title
    from gold.dim_article
)

select
    totals.article_key,
    coalesce(article.article_no, 'n/a') as article_no,
    coalesce(article.title, 'n/a') as title,
    totals.records,
    totals.amount,
    totals.quantity
from totals
left join article on totals.article_key = article.article_key
