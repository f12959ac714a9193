with sales as (
    select order_date, shipping_date, due_date
    from gold.fact_sales
),

span as (
    select
        least(min(order_date), min(shipping_date), min(due_date)) as first_date,
        greatest(max(order_date), max(shipping_date), max(due_date)) as last_date
    from sales
),

days as (
    select explode(sequence(first_date, last_date, interval 1 day)) as date
    from span
)

select
    year(date) * 10000 + month(date) * 100 + day(date) as date_key,
    date,
    year(date) as year,
    quarter(date) as quarter,
    date_format(date, 'yyyy-MM') as month,
    date_format(date, 'MMMM') as month_name,
    weekofyear(date) as iso_week,
    -- Spark counts from Monday = 0.
    weekday(date) + 1 as day_of_week,
    weekday(date) >= 5 as is_weekend
from days
