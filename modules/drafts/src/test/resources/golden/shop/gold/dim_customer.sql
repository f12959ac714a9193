with customers as (
    select customer_id, name, country, born, customer_no
    from silver.customers
),

cards as (
    select customer_no, tier
    from silver.cards
),

members as (
    select
        cast(row_number() over (order by customers.customer_id) as int) as customer_key,
        customers.customer_id,
        customers.name,
        coalesce(customers.country, 'n/a') as country,
        customers.born,
        coalesce(cards.tier, 'n/a') as tier
    from customers
    left join cards on customers.customer_no = cards.customer_no
),

-- Rows without a known member belong to this one, so that none is lost.
unknown as (
    select
        -1 as customer_key,
        cast(-1 as bigint) as customer_id,
        'n/a' as name,
        'n/a' as country,
        cast(null as date) as born,
        'n/a' as tier
)

select customer_key, customer_id, name, country, born, tier
from members
union all
select customer_key, customer_id, name, country, born, tier
from unknown
