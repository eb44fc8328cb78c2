package vn.dieuphoi.edge;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.openapi.api.util.FilterUtil;
import io.smallrye.openapi.api.util.UnusedSchemaFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;

/**
 * What is true of the API of every service and that annotations do not say: where it is served, under which licence,
 * that an operation without a role is open, and that a record of an answer has all its members but the optional ones,
 * which are left out and never null.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ApiFilter implements OASFilter {

    /** Records of answers; bodies of requests are described by hand. */
    private static final String ANSWER = ".*View";

    private static final DotName OPTIONAL = DotName.createSimple(Optional.class);

    private final IndexView classes;

    /** Made by Quarkus, with the classes of the service. */
    public ApiFilter(IndexView classes) {
        this.classes = classes;
    }

    /** A response that refers to another has nothing of its own. */
    @Override
    public APIResponse filterAPIResponse(APIResponse response) {
        if (response.getRef() != null) {
            response.setDescription(null);
            response.setContent(null);
        }
        return response;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        FilterUtil.applyFilter(new UnusedSchemaFilter(), document);
        Optional.ofNullable(document.getInfo())
                .ifPresent(api -> api.setLicense(
                        OASFactory.createLicense().name("None granted yet").identifier("LicenseRef-None")));
        document.servers(
                List.of(OASFactory.createServer().url("/").description("Where the service itself is reached.")));
        Optional.ofNullable(document.getComponents())
                .map(Components::getSchemas)
                .orElse(Map.of())
                .forEach((name, schema) -> {
                    if (name.matches(ANSWER) && schema.getProperties() != null) {
                        describeAnswer(schema, optionalMembers(name));
                    }
                });
    }

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getSecurity() == null) {
            operation.setSecurity(List.of());
        }
        return operation;
    }

    private Set<String> optionalMembers(String record) {
        return classes.getKnownClasses().stream()
                .filter(known -> known.isRecord() && record.equals(known.simpleName()))
                .flatMap(known -> known.fields().stream())
                .filter(member -> member.type().name().equals(OPTIONAL))
                .map(FieldInfo::name)
                .collect(Collectors.toSet());
    }

    private static void describeAnswer(Schema answer, Set<String> optional) {
        var required = answer.getProperties().entrySet().stream()
                .filter(member -> !optional.contains(member.getKey()) && !mayBeNull(member.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (answer.getRequired() == null && !required.isEmpty()) {
            answer.setRequired(required);
        }
        var members = new LinkedHashMap<String, Schema>();
        answer.getProperties().forEach((name, member) -> members.put(name, withoutNull(member)));
        answer.setProperties(members);
    }

    private static boolean mayBeNull(Schema member) {
        return isNull(member) || choices(member).stream().anyMatch(ApiFilter::isNull);
    }

    private static boolean isNull(Schema schema) {
        return schema.getType() != null && schema.getType().contains(Schema.SchemaType.NULL);
    }

    private static List<Schema> choices(Schema schema) {
        return Optional.ofNullable(schema.getAnyOf()).orElse(List.of());
    }

    private static Schema withoutNull(Schema member) {
        if (isNull(member)) {
            member.removeType(Schema.SchemaType.NULL);
        }
        return choices(member).stream()
                .filter(choice -> !isNull(choice))
                .findFirst()
                .orElse(member);
    }
}
