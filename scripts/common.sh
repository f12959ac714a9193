# shellcheck shell=bash
# Sourced by the other scripts: where things lie, how to build them, how to start Java.
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
DIST="$ROOT/modules/cli/target/dist"
JAVA="${JAVA_HOME:+$JAVA_HOME/bin/}java"

fail() { # message
    printf '%s\n' "$1" >&2
    exit "${2:-2}"
}

# Builds what is missing or older than its sources, without tests. A file that is gone shows in the time of its folder.
build() {
    build_from "$ROOT/pom.xml" "$ROOT"/modules/*/pom.xml "$ROOT"/modules/*/src/main
}

# The same for where only the jar goes: definitions are read from the checkout and cost no build, but it must have them too.
build_packed() {
    build_from "$ROOT/pom.xml" "$ROOT"/modules/*/pom.xml "$ROOT"/modules/*/src/main "$ROOT"/modules/warehouse/*/
}

build_from() { # sources
    command -v "$JAVA" >/dev/null || fail "Cannot start Java: no java on the path; install a JDK 17"
    if [ -f "$DIST/warehouse.jar" ] && [ -z "$(find "$@" -newer "$DIST/warehouse.jar" -print -quit)" ]; then
        return
    fi
    command -v mvn >/dev/null || fail "Cannot build: no mvn on the path; install Maven 3.8 or later"
    echo "Building the warehouse (once, a minute or two) ..." >&2
    rm -rf "$ROOT"/modules/*/target/classes
    (cd "$ROOT" && mvn -q -B -Dstyle.color=never -T 1C package -Dmaven.test.skip -Dspotless.check.skip) >&2 ||
        fail "Cannot build the warehouse: Maven failed; see its output above" 3
    rm -f "$DIST"/*.jsa
}

# The class path, jar by jar and sorted: a class-data archive fits only the very same list.
class_path() {
    printf '%s' "$DIST/warehouse.jar"
    find "$DIST/spark/jars" -name '*.jar' | LC_ALL=C sort | while read -r jar; do printf ':%s' "$jar"; done
}

# What commands that may ask a model have in addition: behind all else, so that the archive still fits the front.
agents_class_path() {
    find "$DIST/agents" -name '*.jar' | LC_ALL=C sort | while read -r jar; do printf ':%s' "$jar"; done
}

# Java's flags: what Spark needs on JDK 17, a fixed time zone, silence for loggers that quote data.
JVM_FLAGS=(
    -XX:+IgnoreUnrecognizedVMOptions
    --add-opens=java.base/java.lang=ALL-UNNAMED
    --add-opens=java.base/java.lang.invoke=ALL-UNNAMED
    --add-opens=java.base/java.lang.reflect=ALL-UNNAMED
    --add-opens=java.base/java.io=ALL-UNNAMED
    --add-opens=java.base/java.net=ALL-UNNAMED
    --add-opens=java.base/java.nio=ALL-UNNAMED
    --add-opens=java.base/java.util=ALL-UNNAMED
    --add-opens=java.base/java.util.concurrent=ALL-UNNAMED
    --add-opens=java.base/java.util.concurrent.atomic=ALL-UNNAMED
    --add-opens=java.base/jdk.internal.ref=ALL-UNNAMED
    --add-opens=java.base/sun.nio.ch=ALL-UNNAMED
    --add-opens=java.base/sun.nio.cs=ALL-UNNAMED
    --add-opens=java.base/sun.security.action=ALL-UNNAMED
    --add-opens=java.base/sun.util.calendar=ALL-UNNAMED
    -Djdk.reflect.useDirectMethodHandle=false
    -Dio.netty.tryReflectionSetAccessible=true
    -Dlog4j2.configurationFile=classpath:warehouse-log4j2.xml
    "-Xmx${JAVA_HEAP:-2g}"
    -XX:+UseParallelGC
    -Xshare:auto
)

# Sets CLASS_PATH and flags, and makes class-data archives for a faster start: once, by runs over a copy of the raw folder
# while that is small. One holds what a golden path loads, a small one what commands without Spark do.
prepare_java() { # warehouse or commands
    local archive="$DIST/$1.jsa" size
    CLASS_PATH=$(class_path)
    size=$(du -sm "$ROOT/raw" 2>/dev/null | cut -f1 || true)
    if [ ! "$archive" -nt "$DIST/warehouse.jar" ] && [ "${size:-999}" -le 20 ]; then
        echo "Preparing a faster start (once) ..." >&2
        train
    fi
    flags=("${JVM_FLAGS[@]}" "-Dwarehouse.dist=$DIST" "-Dwarehouse.home=$ROOT")
    [ ! "$archive" -nt "$DIST/warehouse.jar" ] || flags+=("-XX:SharedArchiveFile=$archive")
}

# Makes both archives. Whether the trained commands end well does not matter, only which classes they load.
train() {
    local training
    training=$(mktemp -d "$DIST.XXXXXX")
    cp -R "$ROOT/raw" "$training/raw"
    trained warehouse GoldenPath
    # A plan after a change loads most.
    find "$training/raw" -name '*.csv' -exec sh -c 'echo >>"$1"' _ {} \;
    trained commands WarehouseTool plan
    rm -rf "$training"
}

trained() { # archive, command
    PSEUDONYM_SALT=used-for-this-training-run-only SPARK_LOCAL_IP=127.0.0.1 "$JAVA" "${JVM_FLAGS[@]}" \
        -XX:TieredStopAtLevel=1 "-XX:ArchiveClassesAtExit=$training/archive" -cp "$CLASS_PATH" \
        "org.eltwarehouse.cli.$2" "${@:3}" --raw "$training/raw" --artifacts "$training" >/dev/null 2>&1 || true
    [ ! -f "$training/archive" ] || mv -f "$training/archive" "$DIST/$1.jsa"
}

# The version of the warehouse; it stands in the root POM and nowhere else.
version() {
    sed -n 's:.*<revision>\(.*\)</revision>.*:\1:p' "$ROOT/pom.xml"
}
