/** The contracts on the storage in memory. */
@NullMarked
package io.klientela.testkit.memory;

import org.jspecify.annotations.NullMarked;
