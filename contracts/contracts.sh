#!/usr/bin/env bash
# Behind ./dieuphoi contracts, which builds the services first.
#   contracts.sh                  writes the APIs that the build found in the code down in contracts/openapi
#   contracts.sh release VERSION  keeps what changed since the last release as a release that never changes again
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
services='incident-intake national-coordinator escalation-timers lessons-learned'

say() { printf 'contracts: %s\n' "$*" >&2; }

refresh() {
    local service generated
    for service in $services; do
        generated=../services/$service/target/openapi/openapi.yaml
        cmp -s "$generated" "openapi/$service.yaml" && continue
        cp "$generated" "openapi/$service.yaml"
        say "openapi/$service.yaml is new; look at it (git diff contracts/openapi) and commit it"
    done
}

# The folder of the newest release below a folder, if any.
newest() { find "$1/released" -mindepth 1 -maxdepth 1 -type d 2>/dev/null | sort -V | tail -n 1; }

release_events() {
    local event last
    for event in events/*/; do
        event=${event%/}
        last=$(newest "$event")
        [ -n "$last" ] && cmp -s "$event/v1.schema.json" "$last/v1.schema.json" &&
            diff -rq "$event/examples" "$last/examples" >/dev/null && continue
        mkdir -p "$event/released/$1"
        cp -R "$event/v1.schema.json" "$event/examples" "$event/released/$1/"
        say "$event/released/$1"
    done
}

release_apis() {
    local service
    for service in $services; do
        grep -qx "  version: $1" "openapi/$service.yaml" || {
            say "openapi/$service.yaml is not version $1: set info.version in services/$service/src/main/resources/META-INF/openapi.yaml"
            exit 1
        }
    done
    mkdir -p "openapi/released/$1"
    for service in $services; do
        cp "openapi/$service.yaml" "openapi/released/$1/"
    done
    say "openapi/released/$1"
}

release() {
    [[ $1 =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || { say 'give a version such as 1.1.0'; exit 2; }
    [ ! -e "openapi/released/$1" ] || { say "$1 was released; take a higher version"; exit 1; }
    release_apis "$1"
    release_events "$1"
    # Only what this release added: the checksums of earlier ones stay as they are, so that a change is found.
    find events openapi -path "*/released/$1/*" -type f | LC_ALL=C sort | xargs sha256sum >>SHA256SUMS
    say 'now ./dieuphoi test, and commit contracts/'
}

case ${1:-} in
    '') refresh ;;
    release) release "${2:-}" ;;
    *)
        say 'usage: ./dieuphoi contracts [release VERSION]'
        exit 2
        ;;
esac
