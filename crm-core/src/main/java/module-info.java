/** The domain core of Klientela: model, rules, services, ports and the in-memory storage. */
@SuppressWarnings("module") // The validation provider is there at run time only.
module io.klientela.core {
    requires transitive jakarta.validation;
    requires transitive org.jspecify;
    requires com.google.i18n.phonenumbers.libphonenumber;
    requires org.slf4j;

    // The facade.
    exports io.klientela;
    // Values that every signature is made of.
    exports io.klientela.id;
    exports io.klientela.error;
    exports io.klientela.money;
    exports io.klientela.paging;
    exports io.klientela.party;
    exports io.klientela.text;
    // Rights, and the transaction they hold in.
    exports io.klientela.access;
    exports io.klientela.session;
    exports io.klientela.validation;
    // What happened.
    exports io.klientela.history;
    exports io.klientela.outbox;
    // The same step for several records, and what became of each.
    exports io.klientela.operation;
    // The people, what they may do, and who does their work after them.
    exports io.klientela.role;
    exports io.klientela.employee;
    exports io.klientela.handover;
    exports io.klientela.guard;
    // The features.
    exports io.klientela.project;
    exports io.klientela.category;
    exports io.klientela.customfield;
    exports io.klientela.contact;
    exports io.klientela.activity;
    // Queries of contacts that employees keep.
    exports io.klientela.savedfilter;
    exports io.klientela.consent;
    exports io.klientela.relationship;
    exports io.klientela.sales;
    exports io.klientela.catalogue;
    exports io.klientela.settings;
    exports io.klientela.tax;
    exports io.klientela.numbering;
    exports io.klientela.invoice;
    exports io.klientela.settlement;
    // What a storage implements, and the one that ships.
    exports io.klientela.storage;
    exports io.klientela.memory;

    // A validation provider reads the constraints of commands, and creates the validator of our own constraint.
    opens io.klientela.role to
            org.hibernate.validator;
    opens io.klientela.employee to
            org.hibernate.validator;
    opens io.klientela.project to
            org.hibernate.validator;
    opens io.klientela.activity to
            org.hibernate.validator;
    opens io.klientela.category to
            org.hibernate.validator;
    opens io.klientela.customfield to
            org.hibernate.validator;
    opens io.klientela.contact to
            org.hibernate.validator;
    opens io.klientela.relationship to
            org.hibernate.validator;
    opens io.klientela.savedfilter to
            org.hibernate.validator;
    opens io.klientela.consent to
            org.hibernate.validator;
    opens io.klientela.sales to
            org.hibernate.validator;
    opens io.klientela.catalogue to
            org.hibernate.validator;
    opens io.klientela.invoice to
            org.hibernate.validator;
    opens io.klientela.settlement to
            org.hibernate.validator;
    opens io.klientela.validation to
            org.hibernate.validator;
}
