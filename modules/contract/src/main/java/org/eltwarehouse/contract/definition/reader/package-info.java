/**
 * Reads definitions that people write. Each document type is described once, as a
 * {@link org.eltwarehouse.contract.form.FieldsForm}: from it come the checks and their messages, the JSON Schema for
 * editors and the reference in {@code docs/contract.md}. Where the records of
 * {@link org.eltwarehouse.contract.definition} guard a rule too, they do so for definitions that code makes.
 *
 * <p>A document type more is a constant in {@link org.eltwarehouse.contract.definition.reader.DefinitionType} and its form.
 */
package org.eltwarehouse.contract.definition.reader;
