#!/usr/bin/env bash
# Makes a release of main: checks, verifies, commits the version and tags it. See --help.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

USAGE="Usage: release.sh [--dry-run] VERSION

Needs a clean main whose CHANGELOG.md has a heading '## [VERSION] - YYYY-MM-DD'. Writes the version into pom.xml, runs
scripts/verify.sh, commits the version where it changed, and tags the commit vVERSION. Pushes nothing. docs/release.md tells
what comes before and after.

  --dry-run  Check all of it but the build, and change nothing.

Exit codes: 0 tagged, or ready to be, 1 verification failed, 2 usage, or not ready for a release, 3 git failed."

dry_run=
version=
for argument in "$@"; do
    case $argument in
        -h | --help) printf '%s\n' "$USAGE"; exit 0 ;;
        --dry-run) dry_run=yes ;;
        -*) fail "Cannot read the command line: unknown option $argument; see --help for the options" ;;
        *)
            [ -z "$version" ] || fail "Cannot read the command line: two versions, $version and $argument; pass one"
            version=$argument
            ;;
    esac
done
[ -n "$version" ] || fail "Cannot read the command line: no version; pass one such as 0.1.0"
number='(0|[1-9][0-9]*)'
[[ $version =~ ^$number\.$number\.$number$ ]] ||
    fail "Cannot use version $version: it is not MAJOR.MINOR.PATCH; pass one such as 0.1.0"

cd "$ROOT"
refuse() { # reason; way out
    fail "Cannot release $version: $1"
}
broken() { # what git was to do
    fail "Cannot $1: git failed; see its output above" 3
}

# --- Is it ready? ---------------------------------------------------------------------------------------------

branch=$(git symbolic-ref --short HEAD 2>/dev/null || echo "none")
[ "$branch" = main ] || refuse "the branch is $branch, not main; check out main"
changes=$(git status --porcelain) || broken "read the state of the repository"
[ -z "$changes" ] || refuse "$(head -1 <<<"$changes" | cut -c4-) is not as committed; commit or stash it"
if tagged=$(git rev-parse --short --quiet --verify "refs/tags/v$version^{commit}"); then
    refuse "the tag v$version exists, at $tagged; choose the next version"
fi

old=$(version)
[[ $old =~ ^[0-9A-Za-z.-]+$ ]] || refuse "pom.xml has '$old' in <revision>; keep exactly one <revision> with a version"

heading="## [$version] - "
dated=$(grep -F "$heading" CHANGELOG.md | grep -E ' - [0-9]{4}-[0-9]{2}-[0-9]{2}$' || true)
[ -n "$dated" ] ||
    refuse "CHANGELOG.md has no heading '${heading}YYYY-MM-DD'; give what stands under [Unreleased] that heading"
awk -v heading="$heading" '/^## / { on = index($0, heading) == 1 } on && /^- / { found = 1 } END { exit !found }' \
    CHANGELOG.md || refuse "CHANGELOG.md has no entry under '$dated'; write what changes for users"

if [ -n "$dry_run" ]; then
    if [ "$old" = "$version" ]; then
        echo "Would run scripts/verify.sh and tag $(git rev-parse --short HEAD) v$version"
    else
        echo "Would raise pom.xml from $old to $version, run scripts/verify.sh, commit and tag the commit v$version"
    fi
    exit 0
fi

# --- Do it ----------------------------------------------------------------------------------------------------

if [ "$old" != "$version" ]; then
    trap 'git checkout --quiet -- pom.xml' EXIT
    pom=$(sed "s:<revision>.*</revision>:<revision>$version</revision>:" pom.xml)
    printf '%s\n' "$pom" >pom.xml
fi
scripts/verify.sh || fail "Cannot release $version: scripts/verify.sh failed; see its output above" 1
if [ "$old" != "$version" ]; then
    git commit --quiet --message "release: $version" -- pom.xml || broken "commit version $version"
    trap - EXIT
fi
git tag --annotate --message "Version $version" "v$version" || broken "tag v$version"

cat <<END
Tagged $(git rev-parse --short HEAD) v$version. Next:

  git push --atomic origin main v$version

The release workflow verifies the tag, packs it and publishes it; docs/release.md tells what to look at then.
END
