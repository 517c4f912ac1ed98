/**
 * The contracts that every storage must pass, for the adapters of this project and of third parties alike. A storage's
 * test extends a contract and does nothing but construct the storage; what the contract asks of it stands here once.
 */
@NullMarked
package io.klientela.testkit;

import org.jspecify.annotations.NullMarked;
