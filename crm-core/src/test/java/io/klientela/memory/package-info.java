/** What the contracts of the testkit cannot see of the storage in memory: its tree and its guards. */
@NullMarked
package io.klientela.memory;

import org.jspecify.annotations.NullMarked;
