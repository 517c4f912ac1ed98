/**
 * Holds the shape of the house in rules. {@link io.klientela.architecture.Floors} is the one list of packages;
 * {@link io.klientela.architecture.ArchitectureTest} names every rule together with the fixture that must break it, so
 * that no rule can pass because it checks nothing.
 */
@NullMarked
package io.klientela.architecture;

import org.jspecify.annotations.NullMarked;
