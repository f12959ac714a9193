package org.eltwarehouse.bronze;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueryWordsTest {
    @Test
    void readsWordsAndSigns() {
        assertThat(QueryWords.of("Select A.b*2,`C d`")).containsExactly("select", "a", ".", "b", "*", "2", ",", "c d");
    }

    @Test
    void leavesOutComments() {
        assertThat(QueryWords.of("a -- b 'c\n/* d\n e */ f /* g")).containsExactly("a", "f");
    }

    @Test
    void leavesOutLiterals() {
        assertThat(QueryWords.of("a 'b''c' \"d\" 'e\\' f' g '-- h' i 'j")).containsExactly("a", "g", "i");
    }

    @Test
    void wordsEndWhereSqlEndsThem() {
        assertThat(QueryWords.of("cst_id cst_id2 xcst_id")).containsExactly("cst_id", "cst_id2", "xcst_id");
    }
}
