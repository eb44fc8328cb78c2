package vn.dieuphoi.contracts.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/** How a unit is reached officially (Mẫu 01); never a person's own address or number. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record UnitContact(
        Optional<String> address, Optional<String> telephone, Optional<String> fax, Optional<String> email) {

    public UnitContact {
        Require.complete(UnitContact.class, address, telephone, fax, email);
    }
}
