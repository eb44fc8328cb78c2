#!/usr/bin/env bash
# The five topics of version 1, 12 partitions each, kept for ever; the directory is compacted.
set -euo pipefail

topic() {
    local name=$1 keep=$2
    /opt/kafka/bin/kafka-topics.sh --bootstrap-server kafka:9092 --create --if-not-exists \
        --topic "$name" --partitions 12 --replication-factor 1 --config "$keep"
}

topic dieuphoi.intake.v1 retention.ms=-1
topic dieuphoi.case.v1 retention.ms=-1
topic dieuphoi.directory.v1 cleanup.policy=compact
topic dieuphoi.deadline.v1 retention.ms=-1
topic dieuphoi.lesson.v1 retention.ms=-1
