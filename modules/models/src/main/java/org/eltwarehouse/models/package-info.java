/**
 * Asking a language model under control: bounds before a call, strict answers after it, an audit of both. Nothing here knows
 * what is asked for. Front door: {@link org.eltwarehouse.models.ask.ModelSession}.
 */
package org.eltwarehouse.models;
