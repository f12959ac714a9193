/**
 * YAML as a person wrote it: values that know where they stand, and mistakes that say it. What the values mean is told by
 * {@link org.eltwarehouse.contract.form}; nothing here knows a document type.
 */
package org.eltwarehouse.contract.written;
