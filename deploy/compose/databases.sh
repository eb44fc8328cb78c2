#!/usr/bin/env bash
# Run once by the PostgreSQL image on an empty volume: a database per service, owned by a role of the same name.
set -euo pipefail

database() {
    psql -v ON_ERROR_STOP=1 -v name="$1" -v password="$2" -U "${POSTGRES_USER:-postgres}" -d postgres <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke all on database :"name" from public;
SQL
}

database intake "$INTAKE_PASSWORD"
database coordinator "$COORDINATOR_PASSWORD"
database timers "$TIMERS_PASSWORD"
database lessons "$LESSONS_PASSWORD"
