/** The contracts that every storage of Klientela must pass, with fixtures and a clock that tests can move. */
module io.klientela.testkit {
    requires transitive io.klientela.core;
    requires transitive org.junit.jupiter.api;
    requires org.assertj.core;

    // The contracts, which an adapter's tests extend.
    exports io.klientela.testkit;

    opens io.klientela.testkit to
            org.junit.platform.commons;
}
