/**
 * The gates that need to see all modules: they stand in the last one. {@link io.klientela.gate.PublicApiTest} compares
 * the public signatures with the committed lists, {@link io.klientela.gate.AdapterArchitectureTest} keeps the adapters
 * apart, and {@link io.klientela.gate.WholeBuildTest} looks back at what every module's tests did.
 */
@NullMarked
package io.klientela.gate;

import org.jspecify.annotations.NullMarked;
