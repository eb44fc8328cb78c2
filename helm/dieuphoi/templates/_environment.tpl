{{/* The settings of a service as environment variables. Each is a property of that service: a test reads the services'
     configuration and refuses a name that none has. */}}

{{- define "dieuphoi.environment" -}}
{{- $values := .root.Values -}}
{{- $database := default $values.database.host .service.database.host -}}
QUARKUS_HTTP_HOST: 0.0.0.0
QUARKUS_HTTP_PORT: "8080"
QUARKUS_SHUTDOWN_TIMEOUT: {{ printf "PT%dS" (int $values.shutdownSeconds) | quote }}
JAVA_TOOL_OPTIONS: {{ include "dieuphoi.jvm" . | quote }}
DIEUPHOI_DB_HOST: {{ $database | quote }}
DIEUPHOI_DB_PORT: {{ $values.database.port | quote }}
DIEUPHOI_DB_NAME: {{ .service.database.name | quote }}
DIEUPHOI_DB_USER: {{ .service.database.user | quote }}
DIEUPHOI_KAFKA: {{ $values.kafka.bootstrapServers | quote }}
DIEUPHOI_ISSUER: {{ $values.identity.issuer | quote }}
{{- include "dieuphoi.environment.database-tls" (dict "values" $values "host" $database "name" .service.database.name) }}
{{- include "dieuphoi.environment.kafka" $values }}
{{- if or $values.ingress.enabled $values.gateway.enabled }}
QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING: "true"
QUARKUS_HTTP_PROXY_ALLOW_X_FORWARDED: "true"
{{- end }}
{{- if .traits.mail }}
DIEUPHOI_SMTP_HOST: {{ $values.smtp.host | quote }}
DIEUPHOI_SMTP_PORT: {{ $values.smtp.port | quote }}
DIEUPHOI_SMTP_START_TLS: {{ $values.smtp.startTls | quote }}
{{- if $values.smtp.user }}
DIEUPHOI_SMTP_USER: {{ $values.smtp.user | quote }}
{{- end }}
{{- end }}
{{- include (printf "dieuphoi.environment.%s" .name) . }}
{{- end }}

{{- define "dieuphoi.jvm" -}}
-XX:+ExitOnOutOfMemoryError
{{- with .root.Values.truststore }}
{{- if or .configMap .secret }} -Djavax.net.ssl.trustStore=/etc/dieuphoi/trust/{{ .key }} -Djavax.net.ssl.trustStoreType={{ .type }}
{{- end }}
{{- end }}
{{- end }}

{{/* The reactive driver and, for migrations, JDBC: each has its own words for the same. */}}
{{- define "dieuphoi.environment.database-tls" -}}
{{- $tls := .values.database.tls -}}
{{- if ne $tls.mode "disable" }}
QUARKUS_DATASOURCE_REACTIVE_POSTGRESQL_SSL_MODE: {{ $tls.mode }}
QUARKUS_DATASOURCE_REACTIVE_TRUST_CERTIFICATE_PEM: "true"
QUARKUS_DATASOURCE_REACTIVE_TRUST_CERTIFICATE_PEM_CERTS: /etc/dieuphoi/database/ca.crt
{{- if eq $tls.mode "verify-full" }}
QUARKUS_DATASOURCE_REACTIVE_HOSTNAME_VERIFICATION_ALGORITHM: HTTPS
{{- end }}
{{- $address := printf "jdbc:postgresql://%s:%d/%s" .host (int .values.database.port) .name }}
QUARKUS_DATASOURCE_JDBC_URL: {{ printf "%s?sslmode=%s&sslrootcert=/etc/dieuphoi/database/ca.crt" $address $tls.mode | quote }}
{{- end }}
{{- end }}

{{- define "dieuphoi.environment.kafka" -}}
{{- $tls := .kafka.tls.enabled }}
{{- $sasl := .kafka.sasl.enabled }}
{{- if or $tls $sasl }}
KAFKA_SECURITY_PROTOCOL: {{ ternary (ternary "SASL_SSL" "SSL" $sasl) "SASL_PLAINTEXT" $tls }}
{{- end }}
{{- if and $tls .kafka.tls.caSecret.name }}
KAFKA_SSL_TRUSTSTORE_TYPE: PEM
KAFKA_SSL_TRUSTSTORE_LOCATION: /etc/dieuphoi/kafka/ca.crt
{{- end }}
{{- if $sasl }}
KAFKA_SASL_MECHANISM: {{ .kafka.sasl.mechanism }}
{{- end }}
{{- end }}

{{- define "dieuphoi.environment.incident-intake" -}}
{{- end }}

{{- define "dieuphoi.environment.national-coordinator" }}
COORDINATOR_DELIVERY_SENDER: {{ .service.sender | quote }}
COORDINATOR_DELIVERY_ALARM_ADDRESS: {{ .service.alarmAddress | quote }}
COORDINATOR_DELIVERY_CASE_ADDRESS: {{ printf "%s/cases/" (include "dieuphoi.publicAddress" .) | quote }}
{{- if .service.directory.configMap }}
COORDINATOR_DIRECTORY_SEED: /etc/dieuphoi/directory/{{ .service.directory.key }}
{{- end }}
{{- if .root.Values.rulebook.configMap }}
COORDINATOR_CASES_RULEBOOK: /etc/dieuphoi/rulebook
{{- end }}
{{- end }}

{{- define "dieuphoi.environment.escalation-timers" }}
TIMERS_PAGE_SENDER: {{ .service.sender | quote }}
TIMERS_PAGE_BASE_URL: {{ include "dieuphoi.publicAddress" . | quote }}
{{- if .service.onCall.secret }}
TIMERS_ONCALL_SEED: /etc/dieuphoi/oncall/{{ .service.onCall.key }}
{{- end }}
{{- if .root.Values.rulebook.configMap }}
TIMERS_DEADLINE_RULEBOOK: /etc/dieuphoi/rulebook
{{- end }}
{{- end }}

{{- define "dieuphoi.environment.lessons-learned" -}}
{{- end }}

{{/* The secret ones: names of Secrets that exist. */}}
{{- define "dieuphoi.secrets" -}}
{{- $values := .root.Values -}}
{{- include "dieuphoi.secret" (dict "variable" "DIEUPHOI_DB_PASSWORD" "from" .service.database.passwordSecret) }}
{{- if $values.kafka.sasl.enabled }}
{{ include "dieuphoi.secret" (dict "variable" "KAFKA_SASL_JAAS_CONFIG" "from" $values.kafka.sasl.jaasSecret) }}
{{- end }}
{{- if eq .name "national-coordinator" }}
{{ include "dieuphoi.secret" (dict "variable" "DIEUPHOI_WEB_CLIENT_SECRET" "from" .service.webClientSecret) }}
{{- end }}
{{- if eq .name "escalation-timers" }}
{{ include "dieuphoi.secret" (dict "variable" "DIEUPHOI_PAGE_SECRET" "from" .service.pageSecret) }}
{{- end }}
{{- if and .traits.mail $values.smtp.user }}
{{ include "dieuphoi.secret" (dict "variable" "DIEUPHOI_SMTP_PASSWORD" "from" $values.smtp.passwordSecret) }}
{{- end }}
{{- if and (eq .name "national-coordinator") $values.webhooks.enabled }}
{{ include "dieuphoi.secret" (dict "variable" "DIEUPHOI_WEBHOOKS_KEY" "from" $values.webhooks.keySecret) }}
{{- end }}
{{- end }}

{{- define "dieuphoi.secret" -}}
- name: {{ .variable }}
  valueFrom:
    secretKeyRef:
      name: {{ .from.name }}
      key: {{ .from.key }}
{{- end }}
