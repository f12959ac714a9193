select
    try_cast(nullif(btrim(order_no), '') as bigint) as order_no,
    try_cast(nullif(btrim(c_no), '') as bigint) as c_no,
    try_cast(nullif(btrim(ordered_on), '') as date) as ordered_on,
    try_cast(nullif(btrim(amount), '') as decimal(18,2)) as amount
from bronze.orders
