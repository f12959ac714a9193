with sales as (
    select order_no, line, article_key, customer_key, `order`, price, amount, quantity
    from gold.fact_sales
),

article as (
    select article_key, title
    from gold.dim_article
),

customer as (
    select customer_key, country, tier
    from gold.dim_customer
)

select
    sales.order_no,
    sales.line,
    sales.article_key,
    sales.customer_key,
    sales.`order`,
    sales.price,
    sales.amount,
    sales.quantity,
    coalesce(customer.country, 'n/a') as country,
    coalesce(article.title, 'n/a') as title,
    coalesce(customer.tier, 'n/a') as tier
from sales
left join article on sales.article_key = article.article_key
left join customer on sales.customer_key = customer.customer_key
