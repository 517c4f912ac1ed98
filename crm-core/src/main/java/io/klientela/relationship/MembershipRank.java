package io.klientela.relationship;

/** Which of a person's memberships counts first. */
public enum MembershipRank {
    /** The one that stands for the person; at most one of theirs. */
    MAIN,
    FURTHER
}
