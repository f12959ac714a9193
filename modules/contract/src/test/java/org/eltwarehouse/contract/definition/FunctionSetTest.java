// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.FunctionDefinition.Case;
import org.eltwarehouse.contract.definition.FunctionDefinition.Parameter;
import org.junit.jupiter.api.Test;

class FunctionSetTest {
    private static final FunctionDefinition CLEAN = function("clean", "nullif(btrim(value), '')");
    private static final FunctionDefinition SHOUT = function("shout", "upper(clean(value))");

    @Test
    void aFunctionStandsBehindThoseThatItCalls() {
        assertThat(FunctionSet.of(List.of(SHOUT, CLEAN)).all()).containsExactly(CLEAN, SHOUT);
        assertThat(FunctionSet.of(List.of(CLEAN, SHOUT)).named("SHOUT")).contains(SHOUT);
    }

    @Test
    void aCircleIsNamed() {
        FunctionDefinition self = function("self", "upper(self(value))");
        assertThatThrownBy(() -> FunctionSet.of(List.of(self)))
                .isInstanceOf(WarehouseException.class)
                .hasMessage(
                        "Cannot read functions/self.sql: the function calls itself: self calls self; remove a call so"
                                + " that no circle is left");
        assertThatThrownBy(() -> FunctionSet.of(List.of(
                        function("a", "B (value)"), function("b", "`c`(value)"), function("c", "a/**/(value)"))))
                .hasMessageContaining("a calls b calls c calls a");
        assertThatThrownBy(() -> FunctionSet.of(List.of(CLEAN, CLEAN))).hasMessageContaining("clean is defined twice");
    }

    @Test
    void callsAreFoundHoweverTheyAreWritten() {
        FunctionSet set = FunctionSet.of(List.of(CLEAN, SHOUT));
        assertThat(set.calledBy("select CLEAN(a), `shout` /* x */ (b), other(c) from clean"))
                .containsExactly("clean", "shout");
        assertThat(set.calledBy("select 'clean(a)', clean, \"shout(\" -- clean(a)\nfrom t"))
                .isEmpty();
    }

    @Test
    void onlyWhatIsUsedIsKept() {
        FunctionSet set = FunctionSet.of(List.of(CLEAN, SHOUT, function("other", "btrim(value)")));
        assertThat(set.usedBy(List.of(table("select shout(a) as id from silver.t", "a > 0")))
                        .all())
                .containsExactly(CLEAN, SHOUT);
        assertThat(set.usedBy(List.of(table("select a as id from silver.t", "clean(a) = 'x'")))
                        .all())
                .containsExactly(CLEAN);
        assertThat(set.usedBy(List.of()).all()).isEmpty();
    }

    private static TableDefinition table(String sql, String reject) {
        return new TableDefinition(
                TableName.parse("gold.t"),
                "One row per thing.",
                List.of(TableName.parse("silver.t")),
                List.of("id"),
                false,
                false,
                List.of(new Column("id", "string", PrivacyClass.NONE, "Id")),
                List.of(new Rule("broken", reject)),
                null,
                List.of(),
                List.of(),
                sql);
    }

    @Test
    void aTextWithoutCallsMeansWhatItMeant() {
        FunctionSet set = FunctionSet.of(List.of(CLEAN));
        String sql = "select  A, clean from T -- as it is";
        assertThat(set.meaning(sql)).isEqualTo(QueryText.canonical(sql));
        assertThat(FunctionSet.NONE.meaning("clean(a)")).isEqualTo(QueryText.canonical("clean(a)"));
    }

    @Test
    void namesCommentsAndDescriptionsOfFunctionsMeanNothing() {
        String before = FunctionSet.of(List.of(CLEAN, SHOUT)).meaning("shout(a)");
        assertThat(FunctionSet.of(List.of(
                                function("tidy", "nullif( BTRIM(value) , '')  -- blanks"),
                                function("loud", "upper(`TIDY`(value))")))
                        .meaning("LOUD (a)"))
                .isEqualTo(before);
        FunctionDefinition described = new FunctionDefinition(
                "clean",
                "Another description.",
                List.of(new Parameter("value", "string", false, "Another")),
                "string",
                List.of(new Case(Map.of(), "x")),
                CLEAN.sql());
        assertThat(FunctionSet.of(List.of(described, SHOUT)).meaning("shout(a)"))
                .isEqualTo(before);
    }

    @Test
    void whatAFunctionDoesMeansSomethingAlsoBehindAnother() {
        FunctionSet before = FunctionSet.of(List.of(CLEAN, SHOUT));
        List<FunctionDefinition> others = List.of(
                function("clean", "nullif(btrim(value), ' ')"),
                function("clean", "nullif(trim(value), '')"),
                new FunctionDefinition(
                        "clean",
                        "A function.",
                        List.of(new Parameter("value", "int", false, "Text")),
                        "string",
                        CLEAN.cases(),
                        CLEAN.sql()),
                new FunctionDefinition("clean", "A function.", CLEAN.parameters(), "int", CLEAN.cases(), CLEAN.sql()));
        for (FunctionDefinition other : others) {
            FunctionSet after = FunctionSet.of(List.of(other, SHOUT));
            assertThat(after.meaning("shout(a)")).isNotEqualTo(before.meaning("shout(a)"));
            assertThat(after.meaning("`Clean`(a)")).isNotEqualTo(before.meaning("clean(a)"));
            assertThat(after.meaning("upper(a)")).isEqualTo(before.meaning("upper(a)"));
        }
    }

    @Test
    void aContractIsWhole() {
        assertThatThrownBy(() ->
                        new FunctionDefinition("f", "A.", List.of(), "string", List.of(new Case(Map.of(), null)), "x"))
                .hasMessage("f needs 1 to 20 parameters, but has 0");
        assertThatThrownBy(() -> new FunctionDefinition("f", "A.", CLEAN.parameters(), "string", List.of(), "x"))
                .hasMessage("f has no case");
        assertThatThrownBy(() -> new FunctionDefinition(
                        "f", "A.", CLEAN.parameters(), "string", List.of(new Case(Map.of("other", 1), null)), "x"))
                .hasMessage("a case of f gives 'other', which is no parameter of it");
        assertThatThrownBy(() -> new FunctionDefinition(
                        "f",
                        "A.",
                        List.of(
                                new Parameter("many", "string", true, "Many"),
                                new Parameter("last", "string", false, "Last")),
                        "string",
                        CLEAN.cases(),
                        "x"))
                .hasMessage("f takes many 'many', which only the last parameter can");
        assertThatThrownBy(() -> new Parameter("value", "text", false, "Text"))
                .hasMessageContaining("parameter value has the type 'text', which is none of string, bigint");
    }

    private static FunctionDefinition function(String name, String sql) {
        return new FunctionDefinition(
                name,
                "A function.",
                List.of(new Parameter("value", "string", false, "Text")),
                "string",
                List.of(new Case(Map.of(), null)),
                sql);
    }
}
