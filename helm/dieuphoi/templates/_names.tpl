{{/* The names, labels and traits of the four services. Where a service is meant, the argument is
     dict "root" $ "name" <service> "service" <its values>. */}}

{{/* What a service is by its code, not by its values: its public paths, whether it sends mail, calls webhooks and reads
     a rulebook. */}}
{{- define "dieuphoi.traits" -}}
incident-intake: {component: intake, paths: [/v1], mail: false, webhooks: false, law: false}
national-coordinator: {component: coordinator, paths: [/v1, /cases], mail: true, webhooks: true, law: true}
escalation-timers: {component: timers, paths: [/v1, /pages], mail: true, webhooks: true, law: true}
lessons-learned: {component: lessons, paths: [/v1, /public], mail: false, webhooks: false, law: false}
{{- end }}

{{/* At most 63 characters, and different for the services however long the name of the release is. */}}
{{- define "dieuphoi.name" -}}
{{ printf "%s-%s" (.root.Release.Name | trunc 42 | trimSuffix "-") .name }}
{{- end }}

{{- define "dieuphoi.selector" -}}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end }}

{{/* What all pods of a release have in common. */}}
{{- define "dieuphoi.everyPod" -}}
app.kubernetes.io/part-of: dieuphoi
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "dieuphoi.labels" -}}
{{ include "dieuphoi.selector" . }}
app.kubernetes.io/part-of: dieuphoi
app.kubernetes.io/component: {{ .traits.component }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end }}

{{- define "dieuphoi.image" -}}
{{- $registry := .root.Values.image.registry -}}
{{- $repository := .service.image.repository -}}
{{- $place := ternary (printf "%s/%s" $registry $repository) $repository (ne $registry "") -}}
{{- if .service.image.digest -}}
{{ printf "%s@%s" $place .service.image.digest }}
{{- else -}}
{{ printf "%s:%s" $place (default .root.Chart.AppVersion .root.Values.image.tag) }}
{{- end -}}
{{- end }}

{{/* The least number of replicas that runs. */}}
{{- define "dieuphoi.replicas" -}}
{{ ternary .service.autoscaling.minReplicas .service.replicas .service.autoscaling.enabled }}
{{- end }}

{{/* Where the public finds a service, without a slash at the end. */}}
{{- define "dieuphoi.publicAddress" -}}
{{- $secure := or .root.Values.gateway.enabled .root.Values.ingress.tls.enabled -}}
{{ ternary "https" "http" $secure }}://{{ .service.host }}
{{- end }}
