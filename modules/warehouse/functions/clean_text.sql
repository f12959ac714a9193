nullif(btrim(value, ' \t\r\n\u00a0'), '')
