/**
 * What a run leaves behind about itself: commit records of steps, the manifest, the data policy. Written by the engine
 * and the store, read by reports; no definitions here.
 */
package org.eltwarehouse.contract.run;
