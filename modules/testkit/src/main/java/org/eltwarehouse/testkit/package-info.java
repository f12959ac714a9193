/**
 * What tests of several modules share and that needs none of them: a disk that fails on demand, a server that speaks as its
 * script says, golden files. Test scope only. Front doors: {@link org.eltwarehouse.testkit.FaultyFileSystem},
 * {@link org.eltwarehouse.testkit.FakeServer} and {@link org.eltwarehouse.testkit.Golden}.
 */
package org.eltwarehouse.testkit;
