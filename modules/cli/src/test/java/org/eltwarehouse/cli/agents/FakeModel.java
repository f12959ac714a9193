// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.agents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.definition.Rule;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.drafts.draft.Proposal;
import org.eltwarehouse.drafts.draft.RuleDrafter;
import org.eltwarehouse.models.ask.TokenEstimate;
import org.eltwarehouse.profile.statistics.Profile;
import org.eltwarehouse.profile.view.ModelView;

/** A server on this machine that answers as a model that drafts what rules draft; or refuses, and then quotes the key. */
final class FakeModel implements AutoCloseable {
    static final String KEY = "sk-fake-0123456789abcdefghij";
    static final String NAME = "model-x";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();

    private FakeModel(int status, Map<String, List<String>> answers) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/chat/completions", exchange -> answer(exchange, status, answers));
        server.start();
    }

    /** Answers with the draft of the rules, and suspects something; one remark of it quotes the key. */
    static FakeModel drafting(Profile profile) {
        return drafting(profile, new RuleDrafter().draft(profile));
    }

    /** Answers with this draft, and with these pairs one after the other, the last one again and again. */
    static FakeModel drafting(Profile profile, Proposal proposal, String... pairs) {
        ModelView view = ModelView.of(profile, json -> TokenEstimate.of(json) <= 16_000);
        String table = view.aliases().keySet().stream()
                .filter(shown -> shown.indexOf('.') < 0)
                .sorted()
                .findFirst()
                .orElseThrow();
        String column = view.aliases().keySet().stream()
                .filter(shown -> shown.startsWith(table + "."))
                .sorted()
                .findFirst()
                .orElseThrow()
                .substring(table.length() + 1);
        String suspicion = "{\"table\": \"%s\", \"column\": \"%s\", \"kind\": \"unit\", \"remark\": \"%s\"}";
        return new FakeModel(
                200,
                Map.of(
                        "probe",
                        List.of("{\"ready\": true, \"number\": 7}"),
                        "proposal",
                        List.of(shown(proposal, view)),
                        "pair",
                        List.of(pairs),
                        "suspicions",
                        List.of("{\"suspicions\": [" + suspicion.formatted(table, column, "Two units may be mixed")
                                + ", " + suspicion.formatted(table, column, "I know " + KEY) + "]}")));
    }

    /** What a model would answer that writes this very pair. */
    static String pair(TableDefinition table) {
        ObjectNode pair = JSON.createObjectNode().put("sql", table.sql());
        pair.set("key", JSON.valueToTree(table.key()));
        ArrayNode columns = pair.putArray("columns");
        table.columns()
                .forEach(column -> columns.addObject()
                        .put("name", column.name())
                        .put("type", column.type())
                        .put("privacy", column.privacy().toString()));
        rules(pair.putArray("rejects"), table.rejects());
        rules(pair.putArray("repairs"), table.repairs());
        boolean all = table.deduplicate() == null;
        pair.set(
                "deduplicate_by",
                JSON.valueToTree(all ? List.of() : table.deduplicate().by()));
        pair.set(
                "deduplicate_order",
                JSON.valueToTree(all ? List.of() : table.deduplicate().order()));
        return pair.toString();
    }

    private static void rules(ArrayNode told, List<Rule> rules) {
        rules.forEach(rule -> told.addObject().put("rule", rule.rule()).put("when", rule.when()));
    }

    static FakeModel refusing(int status) {
        return new FakeModel(status, Map.of());
    }

    /** What the settings must be to ask it. */
    Map<String, String> settings() {
        return Map.of(
                "OPENAI_API_KEY",
                KEY,
                "OPENAI_MODEL",
                NAME,
                "OPENAI_BASE_URL",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/v1",
                "OPENAI_PRICE_PROMPT",
                "2",
                "OPENAI_PRICE_ANSWER",
                "8");
    }

    List<String> requests() {
        return requests;
    }

    private void answer(HttpExchange exchange, int status, Map<String, List<String>> answers) throws IOException {
        String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(request);
        String schema =
                JSON.readTree(request).at("/response_format/json_schema/name").asText();
        ObjectNode body = JSON.createObjectNode();
        if (status == 200) {
            body.put("id", "one")
                    .put("object", "chat.completion")
                    .put("created", 1)
                    .put("model", NAME);
            ObjectNode choice = body.putArray("choices").addObject();
            choice.put("index", 0).put("finish_reason", "stop").putNull("logprobs");
            choice.putObject("message")
                    .put("role", "assistant")
                    .put("content", next(schema, answers.get(schema)))
                    .putNull("refusal");
            body.putObject("usage")
                    .put("prompt_tokens", 100)
                    .put("completion_tokens", 50)
                    .put("total_tokens", 150);
        } else {
            body.putObject("error").put("message", "wrong key " + KEY);
        }
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String next(String schema, List<String> answers) {
        return answers.get(Math.min(asked.merge(schema, 1, Integer::sum), answers.size()) - 1);
    }

    /** A proposal in the names that the model was shown. */
    private static String shown(Proposal proposal, ModelView view) {
        Map<String, String> tables = new HashMap<>();
        Map<String, String> columns = new HashMap<>();
        view.aliases().forEach((shown, name) -> {
            int dot = shown.indexOf('.');
            if (dot < 0) {
                tables.put(name, shown);
            } else {
                columns.put(shown.substring(0, dot) + "." + name, shown.substring(dot + 1));
            }
        });
        try {
            JsonNode answer = JSON.readTree(Documents.json(proposal));
            for (JsonNode table : answer.get("tables")) {
                rename(table, "source", tables);
                String name = table.get("source").asText();
                for (JsonNode column : table.get("columns")) {
                    String key = name + "." + column.get("source").asText();
                    ((ObjectNode) column).put("source", columns.get(key));
                }
            }
            answer.get("relationships").forEach(each -> rename(each, "table", tables));
            answer.get("relationships").forEach(each -> rename(each, "target", tables));
            answer.get("facts").forEach(each -> rename(each, "source", tables));
            for (JsonNode dimension : answer.get("dimensions")) {
                rename(dimension, "source", tables);
                dimension.get("lookups").forEach(each -> rename(each, "table", tables));
            }
            for (String field : List.of("kind", "letters", "step", "keep", "privacy")) {
                answer.findParents(field).forEach(node -> lower((ObjectNode) node, field));
            }
            return answer.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void lower(ObjectNode node, String field) {
        node.put(field, node.get(field).asText().toLowerCase(Locale.ROOT));
    }

    private static void rename(JsonNode node, String field, Map<String, String> names) {
        ((ObjectNode) node).put(field, names.get(node.get(field).asText()));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
