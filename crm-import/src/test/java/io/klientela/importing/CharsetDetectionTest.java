package io.klientela.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.CharsetDetector;
import io.klientela.importing.CharsetGuess.Basis;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Short lists of invented people in the legacy charsets of Europe. */
class CharsetDetectionTest {
    private static final List<String> LISTS = List.of(
            "Imię;Nazwisko;Miasto\nŁukasz;Wójcik;Łódź\nGrażyna;Dąbrowska;Gdańsk\nPaweł;Zieliński;Kraków\nMałgorzata;Król;Wrocław",
            "Jméno;Příjmení;Město\nJiří;Dvořák;Plzeň\nTomáš;Růžička;Brno\nMarkéta;Nováková;České Budějovice\nŠtěpánka;Černá;Ústí",
            "Prénom;Nom;Ville\nHélène;Lefèvre;Orléans\nFrançois;Bérangère;Besançon\nZoé;Gaël;Nîmes\nJérôme;Benoît;Saint-Étienne",
            "Prenume;Nume;Oraş\nŞtefan;Păun;Iaşi\nIonuţ;Văcărescu;Timişoara\nMărioara;Brânză;Constanţa\nCătălin;Ţepeş;Piteşti",
            "Vorname;Nachname;Ort\nJürgen;Müller;Köln\nKäthe;Groß;Düsseldorf",
            "Név;Város\nSzabó Győző;Győr\nKovács Jenő;Székesfehérvár\nŐszi Árpád;Miskolc",
            "Nom\nHélène Lefèvre",
            "Société;Ville\nCrèmerie des Prés;Sète\nMenuiserie Lambert;Ambérieux\nPâtisserie Première;Orgères",
            "Jméno\nJan Dvořák",
            "Nume\nIon Popescu\nIonuţ Văcărescu",
            "Nazwisko\nKrzyżański",
            "a;b\nŁukasz;Wójcik\nJiří;Dvořák\nFrançois;Dupré\nŞtefan;Ţepeş");
    private static final List<String> CHARSETS = List.of(
            "windows-1250",
            "windows-1252",
            "ISO-8859-2",
            "ISO-8859-15",
            "ISO-8859-16",
            "IBM852",
            "IBM850",
            "x-MacRoman",
            "x-MacCentralEurope");

    static Stream<Arguments> writtenLists() {
        return CHARSETS.stream()
                .flatMap(charset -> LISTS.stream()
                        .filter(list -> Charset.forName(charset).newEncoder().canEncode(list))
                        .map(list -> Arguments.of(charset, list)));
    }

    private static CharsetGuess guess(byte[] bytes) {
        try {
            return CharsetDetection.of(ByteSample.of(new ByteArrayInputStream(bytes)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @ParameterizedTest
    @MethodSource("writtenLists")
    void readsEveryListAsItWasWritten(String charset, String list) {
        byte[] bytes = list.getBytes(Charset.forName(charset));

        assertThat(new String(bytes, guess(bytes).charset())).isEqualTo(list);
    }

    /** Why letters are judged here and not by ICU4J alone. */
    @Test
    void readsRomanianWindows1250ThatIcuTakesForAnotherCharset() {
        byte[] romanian = LISTS.get(3).getBytes(Charset.forName("windows-1250"));

        assertThat(new CharsetDetector().setText(romanian).detect().getName()).isEqualTo("ISO-8859-1");
        assertThat(guess(romanian).charset()).isEqualTo(Charset.forName("windows-1250"));
        assertThat(guess(romanian).alternatives()).contains(Charset.forName("ISO-8859-2"));
    }

    @Test
    void countsHowOftenIcuWouldHaveBeenRight() {
        long right = writtenLists()
                .filter(written -> {
                    String list = (String) written.get()[1];
                    byte[] bytes = list.getBytes(Charset.forName((String) written.get()[0]));
                    String name = new CharsetDetector().setText(bytes).detect().getName();
                    return Charset.isSupported(name) && new String(bytes, Charset.forName(name)).equals(list);
                })
                .count();

        System.out.println("Lists in legacy charsets: " + writtenLists().count() + ", of which ICU4J alone reads "
                + right + " as they were written");
        assertThat(right).isLessThan(writtenLists().count());
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, Имя;Фамилия;Город Иван;Петров;Москва Мария;Кузнецова;Санкт-Петербург Алексей;Смирнов;Казань",
        "windows-1253, Όνομα;Πόλη Γιώργος Παπαδόπουλος;Αθήνα Μαρία Ιωάννου;Θεσσαλονίκη"
    })
    void leavesOtherScriptsToIcu(String charset, String list) {
        byte[] bytes = list.getBytes(Charset.forName(charset));

        assertThat(new String(bytes, guess(bytes).charset())).isEqualTo(list);
    }

    @Test
    void takesAsciiAndUtf8ForUtf8() {
        assertThat(guess("a;b".getBytes(StandardCharsets.US_ASCII)).charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(guess("Łódź".getBytes(StandardCharsets.UTF_8)))
                .returns(StandardCharsets.UTF_8, CharsetGuess::charset)
                .returns(Basis.WELL_FORMED, CharsetGuess::basis);
    }

    @Test
    void keepsUtf8WhenOneByteAmongManyIsBroken() {
        byte[] bytes = "Łódź Gdańsk Kraków Świętochłowice Żółkiew X".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xE9;

        assertThat(guess(bytes).charset()).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void findsLettersThatStandFarBehindTheBeginning() {
        String list = "First name;Last name\n" + "Ann;Smith\n".repeat(100_000) + LISTS.get(0);
        byte[] bytes = list.getBytes(Charset.forName("windows-1250"));

        assertThat(guess(bytes).charset()).isEqualTo(Charset.forName("windows-1250"));
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE"})
    void knowsUtf16WithoutAMark(String charset) {
        assertThat(guess("Name;City\nJan;Brno\n".getBytes(Charset.forName(charset)))
                        .charset())
                .isEqualTo(Charset.forName(charset));
    }

    @Test
    void takesWhatTheCallerSays() {
        ImportPlan plan = CsvData.csvOf("Název\nŽluťoučký kůň\n".getBytes(Charset.forName("ISO-8859-2")))
                .charset(Charset.forName("windows-1252"))
                .plan();

        assertThat(plan.charset().charset()).isEqualTo(Charset.forName("windows-1252"));
        assertThat(plan.charset().basis()).isEqualTo(Basis.GIVEN);
    }
}
