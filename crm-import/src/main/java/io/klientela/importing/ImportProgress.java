package io.klientela.importing;

/**
 * How far an import is.
 *
 * @param bytesRead how much of the file was read, a little ahead of what was stored
 * @param bytesTotal how long the file was when the plan was made
 * @param rows how many rows were settled: imported or rejected
 * @param imported how many contacts were added and committed
 * @param rejected how many rows were not taken
 */
public record ImportProgress(long bytesRead, long bytesTotal, long rows, long imported, long rejected) {}
