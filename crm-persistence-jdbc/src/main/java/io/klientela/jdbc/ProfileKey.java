package io.klientela.jdbc;

import io.klientela.id.ProjectId;

/**
 * Names what is kept under the hash of its content: a state of an organisation profile, or an image.
 *
 * @param project the project
 * @param hash of its content
 */
record ProfileKey(ProjectId project, String hash) {}
