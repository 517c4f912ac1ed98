/**
 * Writes down which tests ran. {@link io.klientela.testkit.report.TestRecorder} is compiled into the tests of every
 * module, because crm-core cannot depend on the testkit; the gates of crm-examples read what it wrote.
 */
@NullMarked
package io.klientela.testkit.report;

import org.jspecify.annotations.NullMarked;
