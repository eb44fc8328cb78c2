{{/* The files that a service reads, as a list of
       name, folder, and either secret or configMap, and items (key, path); no items: every key is a file. */}}

{{- define "dieuphoi.files" -}}
{{- $values := .root.Values -}}
{{- if ne $values.database.tls.mode "disable" }}
- name: database-ca
  secret: {{ $values.database.tls.caSecret.name }}
  folder: database
  items: [{key: {{ $values.database.tls.caSecret.key | quote }}, path: ca.crt}]
{{- end }}
{{- if and $values.kafka.tls.enabled $values.kafka.tls.caSecret.name }}
- name: kafka-ca
  secret: {{ $values.kafka.tls.caSecret.name }}
  folder: kafka
  items: [{key: {{ $values.kafka.tls.caSecret.key | quote }}, path: ca.crt}]
{{- end }}
{{- with $values.truststore }}
{{- if or .configMap .secret }}
- name: trust
  {{ ternary "secret" "configMap" (ne .secret "") }}: {{ default .configMap .secret }}
  folder: trust
  items: [{key: {{ .key | quote }}, path: {{ .key | quote }}}]
{{- end }}
{{- end }}
{{- if and $values.rulebook.configMap .traits.law }}
- name: rulebook
  configMap: {{ $values.rulebook.configMap }}
  folder: rulebook
{{- end }}
{{- if eq .name "national-coordinator" }}
{{- with .service.directory }}
{{- if .configMap }}
- name: directory
  configMap: {{ .configMap }}
  folder: directory
  items: [{key: {{ .key | quote }}, path: {{ .key | quote }}}]
{{- end }}
{{- end }}
{{- end }}
{{- if eq .name "escalation-timers" }}
{{- with .service.onCall }}
{{- if .secret }}
- name: oncall
  secret: {{ .secret }}
  folder: oncall
  items: [{key: {{ .key | quote }}, path: {{ .key | quote }}}]
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{- define "dieuphoi.volume" -}}
- name: {{ .name }}
  {{- if .secret }}
  secret:
    secretName: {{ .secret }}
  {{- else }}
  configMap:
    name: {{ .configMap }}
  {{- end }}
    {{- with .items }}
    items:
      {{- toYaml . | nindent 6 }}
    {{- end }}
{{- end }}
