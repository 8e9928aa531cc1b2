package eujp.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Anna BERG¶Phone +32 2 295 86 15¶Mail anna.berg@ec.europa.eu | +32 2 295 86 15 | anna.berg@ec.europa.eu
          Anna BERG (+32 2 295 86 15) | +32 2 295 86 15 |
          Anna Berg – Tel.: +32 (0)2-295.86.15 / anna@b.eu            | +32 (0)2-295.86.15 | anna@b.eu
          Anna Berg¶電話 03-5249-5100¶メール anna@example.co.jp         | 03-5249-5100 | anna@example.co.jp
          Anna Berg¶Tél. 00 32 2 295 86 15, +32 460 75 00 01          | 00 32 2 295 86 15; +32 460 75 00 01 |
          Anna Berg¶Mail a+b@c-d.eu, a+b@c-d.eu                       | | a+b@c-d.eu
          Seán O'Brien¶Mail seán.o'brien@example.org                  | | seán.o'brien@example.org
          Flore BOUTIER¶Mail flore.boutier1234567@ec.europa.eu         | | flore.boutier1234567@ec.europa.eu
          Room 12, floor 3                                            | |
          a@b, @c.eu and d@                                           | |
          """)
  void numbersAndAddressesAreReadAsPrinted(
      String contact, @Nullable String phones, @Nullable String mails) {
    Reach reach = Reach.NONE.and(Reach.in(contact.replace('¶', '\n')));

    assertEquals(phones == null ? "" : phones, String.join("; ", reach.phones()));
    assertEquals(mails == null ? "" : mails, String.join("; ", reach.mails()));
  }

  @ParameterizedTest
  @CsvSource({
    "+32 2 295 86 15, tel:+3222958615",
    "03-5249-5100, tel:0352495100",
    "+32 (0)2 295, tel:+3202295"
  })
  void aNumberCanBeCalled(String phone, String address) {
    assertEquals(address, Reach.call(phone));
  }

  @ParameterizedTest
  @CsvSource({"anna@b.eu, mailto:anna@b.eu", "a+b@c.eu, mailto:a%2Bb@c.eu"})
  void anAddressCanBeWrittenTo(String mail, String address) {
    assertEquals(address, Reach.write(mail));
  }
}
