select
    upper(clean_text(id)) as id,
    clean_text(cat) as cat,
    clean_text(subcat) as subcat,
    initcap(clean_text(maintenance)) as maintenance
from bronze.px_cat_g1v2
