/**
 * The connection to an OpenAI-compatible server: Chat Completions through the OpenAI Java SDK over a transport of our own
 * that follows no redirect, reads no more than it must and ends in time. The only package that may see
 * {@code com.openai}; nothing of the SDK's or the server's words leaves it.
 */
package org.eltwarehouse.models.client;
