with articles as (
    select
        article_no,
        title,
        list_price,
        -- Of several rows of a member the latest counts.
        row_number() over (
            partition by article_no
            order by valid_from desc nulls last
        ) as version
    from silver.articles
),

members as (
    select
        cast(row_number() over (order by articles.article_no) as int) as article_key,
        articles.article_no,
        coalesce(articles.title, 'n/a') as title,
        articles.list_price
    from articles
    where articles.version = 1
),

-- Rows without a known member belong to this one, so that none is lost.
unknown as (
    select
        -1 as article_key,
        'n/a' as article_no,
        'n/a' as title,
        cast(null as decimal(18, 2)) as list_price
)

select article_key, article_no, title, list_price
from members
union all
select article_key, article_no, title, list_price
from unknown
