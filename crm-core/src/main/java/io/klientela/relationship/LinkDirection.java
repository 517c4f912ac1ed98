package io.klientela.relationship;

/** How a link is seen from one of its ends. */
public enum LinkDirection {
    /** The link says of this contact how it stands to the other. */
    OUTGOING,
    /** The link says of the other how it stands to this contact. */
    INCOMING,
    /** It is the same from either side. */
    MUTUAL
}
