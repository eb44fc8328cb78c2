#!/bin/sh
# Creates the five topics of DieuPhoi with Kafka's own command line, for brokers without Strimzi; those that exist stay.
#   helm/examples/create-topics.sh kafka:9092
#   helm/examples/create-topics.sh broker:9093 --command-config client.properties
#   KAFKA_TOPICS   the command (kafka-topics.sh)
#   REPLICAS       copies of each partition (3); min.insync.replicas is one less, at least one
set -eu
[ $# -ge 1 ] || { sed -n '2,6s/^# //p' "$0" >&2; exit 2; }
servers=$1
shift
replicas=${REPLICAS:-3}
insync=$((replicas > 1 ? replicas - 1 : 1))

# Twelve partitions for ever: the order of events hangs on them.
create() {
    topic=$1 keep=$2
    shift 2
    "${KAFKA_TOPICS:-kafka-topics.sh}" --bootstrap-server "$servers" "$@" --create --if-not-exists --topic "$topic" \
        --partitions 12 --replication-factor "$replicas" --config "$keep" --config "min.insync.replicas=$insync"
}

# Nothing expires: every service can be rebuilt from here. Of the directory only the last record of a key is kept.
create dieuphoi.intake.v1 retention.ms=-1 "$@"
create dieuphoi.case.v1 retention.ms=-1 "$@"
create dieuphoi.directory.v1 cleanup.policy=compact "$@"
create dieuphoi.deadline.v1 retention.ms=-1 "$@"
create dieuphoi.lesson.v1 retention.ms=-1 "$@"
