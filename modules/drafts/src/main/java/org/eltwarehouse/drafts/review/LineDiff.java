// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.review;

import java.util.ArrayList;
import java.util.List;

/** What changed between two texts, line by line: {@code - old}, {@code + new}, and two blanks before what stayed. */
public final class LineDiff {
    private static final int MOST_LINES = 2000;

    private LineDiff() {}

    /** The difference with all lines; two texts that are too long are shown one after the other. */
    public static List<String> of(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        List<String> diff = new ArrayList<>();
        if (old.size() > MOST_LINES || now.size() > MOST_LINES) {
            old.forEach(line -> diff.add("- " + line));
            now.forEach(line -> diff.add("+ " + line));
            return diff;
        }
        int[][] common = common(old, now);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                diff.add("  " + old.get(i));
                i++;
                j++;
            } else if (i < old.size() && (j == now.size() || common[i + 1][j] >= common[i][j + 1])) {
                diff.add("- " + old.get(i++));
            } else {
                diff.add("+ " + now.get(j++));
            }
        }
        return diff;
    }

    /** Length of the longest common rest from each pair of lines on. */
    private static int[][] common(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
