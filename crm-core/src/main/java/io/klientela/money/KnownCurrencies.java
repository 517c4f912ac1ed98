package io.klientela.money;

import java.util.HashMap;
import java.util.Map;

/** The table of ISO 4217: which currencies there are, and how many decimals each has. */
final class KnownCurrencies {
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

    static final Map<String, CurrencyCode> BY_CODE = byCode();

    private KnownCurrencies() {}

    private static Map<String, CurrencyCode> byCode() {
        Map<String, CurrencyCode> currencies = new HashMap<>();
        enter(currencies, NONE, 0);
        enter(currencies, TWO, 2);
        enter(currencies, THREE, 3);
        enter(currencies, FOUR, 4);
        enter(currencies, WITHDRAWN_NONE, 0);
        enter(currencies, WITHDRAWN_TWO, 2);
        return Map.copyOf(currencies);
    }

    private static void enter(Map<String, CurrencyCode> currencies, String codes, int scale) {
        for (String code : codes.split(" ", -1)) {
            currencies.put(code, new CurrencyCode(code, scale));
        }
    }
}
