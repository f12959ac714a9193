select
    coalesce(date_format(`order`, 'yyyy-MM'), 'n/a') as month,
    count(*) as records,
    sum(amount) as amount,
    sum(cast(quantity as decimal(19, 0))) as quantity
from gold.fact_sales
group by coalesce(date_format(`order`, 'yyyy-MM'), 'n/a')
