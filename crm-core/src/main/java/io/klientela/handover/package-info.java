/**
 * The work of one employee goes to others (MINICRM-9).
 *
 * <p>{@link io.klientela.handover.HandOver} says whose work goes to whom; {@link io.klientela.handover.HandOvers} shows
 * beforehand what would move, and moves it in one transaction. Which records someone is responsible for is told by
 * {@link io.klientela.employee.OwnedByEmployee}, which every feature implements whose records have someone responsible.
 */
@NullMarked
package io.klientela.handover;

import org.jspecify.annotations.NullMarked;
