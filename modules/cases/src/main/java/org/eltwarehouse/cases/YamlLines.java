// SPDX-License-Identifier: MIT
package org.eltwarehouse.cases;

import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** On which line of a YAML text something stands. Only for messages: what cannot be found has no line. */
public final class YamlLines {
    private final Node root;

    public YamlLines(String text) {
        this.root = compose(text);
    }

    private static Node compose(String text) {
        try {
            return new Yaml(new LoaderOptions()).compose(new StringReader(text));
        } catch (YAMLException e) {
            // Whoever reads the document itself says what is wrong with it.
            return null;
        }
    }

    /** {@code " at line 7"}, or nothing: of what these keys and indexes lead to, as far as they lead. */
    String at(Object... path) {
        int line = line(path);
        return line == 0 ? "" : " at line " + line;
    }

    /** The line of what these keys and indexes lead to, as far as they lead, counted from 1; 0 where there is none. */
    public int line(Object... path) {
        Node node = root;
        int line = node == null ? 0 : line(node);
        for (Object step : path) {
            Optional<NodeTuple> entry = entry(node, step);
            if (entry.isPresent()) {
                node = entry.get().getValueNode();
                line = line(entry.get().getKeyNode());
            } else if (node instanceof SequenceNode list
                    && step instanceof Integer index
                    && index < list.getValue().size()) {
                node = list.getValue().get(index);
                line = line(node);
            } else {
                break;
            }
        }
        return line;
    }

    private static Optional<NodeTuple> entry(Node node, Object key) {
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode scalar
                                && scalar.getValue().equals(key.toString()))
                        .findFirst()
                : Optional.empty();
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
