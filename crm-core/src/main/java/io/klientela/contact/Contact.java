package io.klientela.contact;

import io.klientela.id.ContactId;
import io.klientela.id.EmployeeId;
import java.util.List;

/** A contact as far as the viewer may see it. */
public sealed interface Contact permits FullContact, BasicContact {
    ContactId id();

    ContactKind contactKind();

    /** The name to show: first and last name, or the company's name. */
    String displayName();

    List<ContactEmail> emails();

    List<ContactPhone> phones();

    /** The employee responsible for it (<i>keeper</i>, TEAMLAB-10, ASARI-1). */
    EmployeeId responsible();
}
