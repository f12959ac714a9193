/**
 * Asking a model under control: the port, the limits that are checked before a call, the last look at what is sent, typed
 * ends. Knows no vendor and opens no connection.
 */
package org.eltwarehouse.models.ask;
