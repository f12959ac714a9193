with lines as (
    select order_no, line, `order`, price, amount, quantity, article_no, customer_id
    from silver.lines
),

-- The unknown member is nobody's match.
article as (
    select article_key, article_no
    from gold.dim_article
    where article_key <> -1
),

customer as (
    select customer_key, customer_id
    from gold.dim_customer
    where customer_key <> -1
)

select
    lines.order_no,
    lines.line,
    coalesce(article.article_key, -1) as article_key,
    coalesce(customer.customer_key, -1) as customer_key,
    lines.`order`,
    lines.price,
    lines.amount,
    lines.quantity
from lines
left join article on lines.article_no = article.article_no
left join customer on lines.customer_id = customer.customer_id
