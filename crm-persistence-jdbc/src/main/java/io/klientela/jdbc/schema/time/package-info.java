/**
 * Days and instants, carried to and from the database without a detour through the time zone of the JVM.
 *
 * <p>The tables that are generated from the migrations refer to {@link io.klientela.jdbc.schema.time.InstantBinding} and
 * {@link io.klientela.jdbc.schema.time.DayBinding}; that alone makes them public. Not part of the API.
 */
@NullMarked
package io.klientela.jdbc.schema.time;

import org.jspecify.annotations.NullMarked;
