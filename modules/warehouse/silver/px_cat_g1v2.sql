select
    upper(nullif(btrim(id, ' \t\r\n\u00a0'), '')) as id,
    nullif(btrim(cat, ' \t\r\n\u00a0'), '') as cat,
    nullif(btrim(subcat, ' \t\r\n\u00a0'), '') as subcat,
    initcap(nullif(btrim(maintenance, ' \t\r\n\u00a0'), '')) as maintenance
from bronze.px_cat_g1v2
