/**
 * What a document of a type may say, told once: its keys, what each means, and the form of each value. A
 * {@link org.eltwarehouse.contract.form.Form} checks what a person wrote and says where it is wrong, is a JSON Schema for
 * editors, and can be read out for a reference. No document type is described here.
 */
package org.eltwarehouse.contract.form;
