// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

import java.io.IOException;
import java.util.List;

/** One file of the export: where it stands, what its columns are, and its rows. Writing twice writes the same. */
interface SampleFile {

    /** Relative to the raw folder, with slashes. */
    String path();

    List<String> header();

    void writeRows(CsvFile file) throws IOException;
}
