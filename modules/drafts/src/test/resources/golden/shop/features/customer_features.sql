-- The unknown customer is nobody to describe.
with customers as (
    select customer_key, customer_id
    from gold.dim_customer
    where customer_key <> -1
),

-- What comes after the business date is not known yet; a record without a day did happen.
sales as (
    select customer_key, `order`, amount, quantity, order_no
    from gold.wide_sales
    where `order` is null or `order` <= :business_date
),

purchases as (
    select
        customer_key,
        min(`order`) as first_day,
        max(`order`) as last_day,
        count(distinct order_no) as frequency,
        sum(amount) as monetary,
        sum(cast(quantity as decimal(19, 0))) as pieces
    from sales
    group by customer_key
)

select
    pseudonym('customer', cast(customers.customer_id as string)) as customer_pseudonym,
    datediff(:business_date, purchases.last_day) as recency_days,
    coalesce(purchases.frequency, 0) as frequency,
    cast(coalesce(purchases.monetary, 0) as decimal(18, 2)) as monetary,
    cast(coalesce(purchases.monetary / nullif(purchases.frequency, 0), 0) as decimal(18, 2))
        as average_order_value,
    cast(coalesce(purchases.pieces / nullif(purchases.frequency, 0), 0) as decimal(18, 4))
        as average_basket_quantity,
    coalesce(datediff(:business_date, purchases.first_day), 0) as tenure_days
from customers
left join purchases on customers.customer_key = purchases.customer_key
