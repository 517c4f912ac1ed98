/**
 * What was done with a contact: calls, meetings, e-mails, notes.
 *
 * <p>An {@link io.klientela.activity.Activity} is of sales or of service, which is a matter of rights: a service technician
 * sees the one and not the other (RAMISYS-14). It belongs to its contact, follows its visibility and goes with it. The
 * service is {@link io.klientela.activity.Activities}; which activities a viewer sees is said once, by
 * {@link io.klientela.activity.ActivityReach}.
 */
@NullMarked
package io.klientela.activity;

import org.jspecify.annotations.NullMarked;
