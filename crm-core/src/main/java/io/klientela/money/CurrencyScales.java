package io.klientela.money;

import java.util.Arrays;

/** The table of ISO 4217: which currencies there are, and how many decimals each has. */
final class CurrencyScales {
    private static final String NONE = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";

    private static final String TWO =
            "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN"
                    + " BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP"
                    + " GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA"
                    + " MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON"
                    + " RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH"
                    + " USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG";

    private static final String THREE = "BHD IQD JOD KWD LYD OMR TND";

    private static final String FOUR = "CLF UYW";

    /** Withdrawn since 2010; documents of those years still state them. */
    private static final String WITHDRAWN_NONE = "BYR";

    private static final String WITHDRAWN_TWO = "ANG BGN CUC EEK HRK LTL LVL MRO SLL STD VEF ZMK ZWL";

    private static final int LENGTH = 3;
    private static final byte UNKNOWN = -1;

    /**
     * By the hash of the code, less that of the first code there could be: no two codes of three capitals have one hash, and a string
     * remembers its own. Every amount asks, so that a map would cost more than the amount.
     */
    private static final byte[] SCALES = table();

    private CurrencyScales() {}

    static boolean knows(String code) {
        return code.length() == LENGTH
                && isCapital(code.charAt(0))
                && isCapital(code.charAt(1))
                && isCapital(code.charAt(2))
                && scaleOf(code) != UNKNOWN;
    }

    private static boolean isCapital(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    /** The decimals of a currency that is known. */
    static int scaleOf(String code) {
        return SCALES[place(code)];
    }

    private static int place(String code) {
        return code.hashCode() - "AAA".hashCode();
    }

    private static byte[] table() {
        byte[] scales = new byte[place("ZZZ") + 1];
        Arrays.fill(scales, UNKNOWN);
        enter(scales, NONE, 0);
        enter(scales, TWO, 2);
        enter(scales, THREE, 3);
        enter(scales, FOUR, 4);
        enter(scales, WITHDRAWN_NONE, 0);
        enter(scales, WITHDRAWN_TWO, 2);
        return scales;
    }

    private static void enter(byte[] scales, String codes, int scale) {
        for (String code : codes.split(" ", -1)) {
            scales[place(code)] = (byte) scale;
        }
    }
}
