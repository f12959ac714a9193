select
    upper(clean_text(id)) as category_id,
    clean_text(cat) as category,
    clean_text(subcat) as subcategory,
    initcap(clean_text(maintenance)) as maintenance
from bronze.px_cat_g1v2
