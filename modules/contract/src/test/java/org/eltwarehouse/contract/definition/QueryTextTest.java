// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What changes the meaning of a query's text, and what does not. */
class QueryTextTest {
    private static final String QUERY = "select a.x + 1 as y from silver.cst_info a where a.z = 'Ä -- b'";

    @Test
    void blanksLineEndsAndTheCaseOfWordsMeanNothing() {
        assertThat(QueryText.canonical(" SELECT\ta.X\u00A0+ 1 AS y\r\nFrom  Silver.cst_INFO A\nwhere a.z='Ä -- b'\n"))
                .isEqualTo(QueryText.canonical(QUERY))
                .isEqualTo("select a . x + 1 as y from silver . cst_info a where a . z = 'Ä -- b'");
    }

    @Test
    void commentsMeanNothing() {
        assertThat(QueryText.canonical("-- head ' \" `\nselect /* one /* two */ ' */ 1 --tail"))
                .isEqualTo("select 1");
        assertThat(QueryText.canonical("select 1 -- goes on \\\n here\n+ 2")).isEqualTo("select 1 + 2");
        assertThat(QueryText.canonical("select 1 -- ends \\\r\n+ 2")).isEqualTo("select 1 + 2");
    }

    @Test
    void hintsMeanSomething() {
        assertThat(QueryText.tokens("select /*+ BROADCAST(a) */ 1"))
                .containsExactly("select", "/*+", "broadcast", "(", "a", ")", "*/", "1");
        assertThat(QueryText.tokens("/* a /*+ b */ 1")).containsExactly("1");
    }

    @Test
    void quotedTextIsKeptToTheLetter() {
        assertThat(QueryText.tokens("'It''s /* A */' \"a\"\"B\\\"\" `C``d`"))
                .containsExactly("'It''s /* A */'", "\"a\"\"B\\\"\"", "`C``d`");
        assertThat(QueryText.tokens("'a\\'B' 'a'  'b'")).containsExactly("'a\\'B'", "'a'", "'b'");
        assertThat(QueryText.canonical("'a''b'")).isNotEqualTo(QueryText.canonical("'a' 'b'"));
    }

    @Test
    void aRawStringKnowsNoEscapes() {
        assertThat(QueryText.tokens("R'\\d' r\"A\\\" ar'X\\'' x'1F'"))
                .containsExactly("r'\\d'", "r\"A\\\"", "ar", "'X\\''", "x", "'1F'");
        assertThat(QueryText.tokens("r'a''b'")).containsExactly("r'a'", "'b'");
    }

    @Test
    void numbersEndWhereSparkEndsThem() {
        assertThat(QueryText.tokens("1e+5 1.5BD .5 1. 1.e5 12L 1E5x"))
                .containsExactly("1e+5", "1.5bd", ".5", "1.", "1.e5", "12l", "1e5x");
        assertThat(QueryText.tokens("2.3W t.1 t.1a 1..2"))
                .containsExactly("2", ".", "3w", "t", ".1", "t", ".", "1a", "1.", ".2");
    }

    @Test
    void operatorsAreTakenWhole() {
        assertThat(QueryText.tokens("a<=>b!=c||d->e=>f::g|>h>>>i>>j<<k!<l!>m==n<>o"))
                .containsExactly(
                        "a", "<=>", "b", "!=", "c", "||", "d", "->", "e", "=>", "f", "::", "g", "|>", "h", ">>>", "i",
                        ">>", "j", "<<", "k", "!<", "l", "!>", "m", "==", "n", "<>", "o");
        assertThat(QueryText.canonical("a < = b")).isNotEqualTo(QueryText.canonical("a <= b"));
        assertThat(QueryText.tokens(":Name")).containsExactly(":", "name");
    }

    @Test
    void theEndsOfNestedTypesAreNoShift() {
        assertThat(QueryText.canonical("cast(x as ARRAY<map<int,int>>)>>1"))
                .isEqualTo(QueryText.canonical("cast(x as array < map<int, int> > ) >> 1"))
                .endsWith("> > ) >> 1");
    }

    @Test
    void lettersOfAllLanguagesMakeWords() {
        assertThat(QueryText.tokens("GRÖSSE_ж1 $a 😀")).containsExactly("grösse_ж1", "$", "a", "😀");
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(QueryText.canonical("TITLE")).isEqualTo("title");
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void whatIsNeverClosedIsOneTokenToTheEnd() {
        assertThat(QueryText.tokens("a 'B c")).containsExactly("a", "'B c");
        assertThat(QueryText.tokens("a 'B\\'")).containsExactly("a", "'B\\'");
        assertThat(QueryText.tokens("a 'B''")).containsExactly("a", "'B''");
        assertThat(QueryText.tokens("a R\"B c")).containsExactly("a", "r\"B c");
        assertThat(QueryText.tokens("a `B")).containsExactly("a", "`B");
        assertThat(QueryText.tokens("a /* B /* c */ d")).containsExactly("a", "/* B /* c */ d");
    }

    @Test
    void longTextsNeedNoDeepStack() {
        String body = "a''\\'".repeat(200_000);
        assertThat(QueryText.tokens("'" + body + "' `" + body + "` --" + body)).hasSize(2);
        assertThat(QueryText.tokens("/* ".repeat(100_000) + "*/".repeat(100_000)))
                .isEmpty();
        assertThat(QueryText.tokens("9".repeat(500_000) + "." + "9".repeat(500_000)))
                .hasSize(1);
    }

    @Test
    void theCanonicalTextIsItsOwn() {
        for (String sql : new String[] {QUERY, "1 . x", "r 'a'", "- -1", "array(1)>>2", "/ *", "a 'b", "/* x", ""}) {
            assertThat(QueryText.canonical(QueryText.canonical(sql))).isEqualTo(QueryText.canonical(sql));
        }
    }
}
