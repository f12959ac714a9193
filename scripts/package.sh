#!/usr/bin/env bash
# Packs the sources with the jars built from them, to be run without Maven. See --help.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

USAGE="Usage: package.sh [--out DIR]

Writes warehouse-VERSION.tar.gz and its checksum: the files of the last commit, and the jars built from them. Unpacked, its
scripts need a JDK and nothing else. Builds what is missing.

  --out DIR  Where to write; default: target beside the scripts folder.

Exit codes: 0 packed, 2 usage, or there are changes that are not committed, 3 building or writing failed."

out="$ROOT/target"
while [ $# -gt 0 ]; do
    case $1 in
        -h | --help) printf '%s\n' "$USAGE"; exit 0 ;;
        --out) [ $# -ge 2 ] || fail "Cannot read the command line: $1 has no value; see --help for the options" ;;
        *) fail "Cannot read the command line: unknown option $1; see --help for the options" ;;
    esac
    out=$2
    shift 2
done

changes=$(git -C "$ROOT" status --porcelain) || fail "Cannot pack the warehouse: git failed; see its output above" 3
[ -z "$changes" ] || fail "Cannot pack the warehouse: $(head -1 <<<"$changes" | cut -c4-) is not as committed; commit or stash it"
version=$(version)
[[ $version =~ ^[0-9A-Za-z.-]+$ ]] ||
    fail "Cannot find the version: pom.xml has '$version' in <revision>; write one there, such as 0.1.0"

build_packed
mkdir -p "$out" || fail "Cannot write to $out: it is no folder that can be made; choose another with --out" 3
work=$(mktemp -d "${TMPDIR:-/tmp}/package-XXXXXX")
trap 'rm -rf "$work"' EXIT
name="warehouse-$version"
# Times are kept: jars newer than their sources are not built again. Class-data archives fit one machine only.
{
    git -C "$ROOT" archive --prefix="$name/" HEAD | tar -xf - -C "$work" &&
        tar -cf - --exclude '*.jsa' -C "$ROOT" "${DIST#"$ROOT/"}" | tar -xf - -C "$work/$name" &&
        tar -czf "$out/$name.tar.gz" -C "$work" "$name"
} || fail "Cannot write $out/$name.tar.gz: see the output above; free some space and start again" 3
cd "$out"
if command -v sha256sum >/dev/null; then
    sha256sum "$name.tar.gz" >"$name.tar.gz.sha256"
else
    shasum -a 256 "$name.tar.gz" >"$name.tar.gz.sha256"
fi
echo "$out/$name.tar.gz"
