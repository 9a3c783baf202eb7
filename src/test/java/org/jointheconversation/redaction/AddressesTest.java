package org.jointheconversation.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
  private final Redactor redactor = Redactor.withoutNames();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "14 Elm Road",
        "14a Elm Rd",
        "14-16 Elm Street",
        "14, Elm Lane",
        "14/2 Leith Walk",
        "12 High St",
        "7 St Mary's Close",
        "3 King's Avenue",
        "9 Orchard Drive",
        "1 Bramble Way",
        "2 Queens Court",
        "5 Castle Gardens",
        "6 Beech Crescent",
        "14 The Crescent",
        "8 Victoria Terrace",
        "10 Moss Grove",
        "11 Primrose Hill",
        "12 Albert Place",
        "13 Sefton Park",
        "15 Long Row",
        "16 Wren Mews",
        "9 Baker's Wynd",
        "14 elm road",
        "22 old mill lane",
        "14 ELM ROAD",
        "14 Hill Top Road",
        "14a Heol Las",
        "3 Ffordd Pen-y-bryn",
        "22 L\u00F4n Ganol",
        "5 Stryd Fawr",
        "6 Maes yr Haf",
        "Flat 3, 22 Elm Road",
        "Flat 2b 14 Elm Road",
        "Flat 3, Elm Court",
        "Apartment 5 Kings Court",
        "1\u200B4 Elm Road",
        "\uFF11\uFF14 Elm Road",
        "14\u00A0Elm\u00A0Road",
      })
  void N2_masks_a_house_and_its_street(String address) {
    assertThat(redactor.redact("wrote to " + address + ", far off").text())
        .isEqualTo("wrote to [address], far off");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "14 Elm Road, Bolton BL1 4QR|[address] [postcode]",
        "14 elm road, bolton bl1 4qr|[address] [postcode]",
        "14 Elm Road, Stow on the Wold, Glos, GL54 1AA|[address], [postcode]",
        "14 Elm Road BL1 4QR|[address] [postcode]",
        "63 High St Bangor LL57 1AA|[address] [postcode]",
        "4 Mill Cottages, Wem SY4 5AA|[address] [postcode]",
        "lives at Rose Cottage, Mill Lane, Wem SY4 5AA|lives at [address] [postcode]",
        "lives on Station Road|lives on [address]",
        "her address is 7 Park View|her address is [address]",
        "cyfeiriad: 7 Bryn Hyfryd|cyfeiriad: [address]",
        "14 Elm Road. Station Road Surgery|[address]. Station Road Surgery",
        "failed:50, Moss Grove|failed:[address]",
      })
  void N2_takes_the_town_where_a_postcode_follows(String text, String masked) {
    assertThat(redactor.redact(text).text()).isEqualTo(masked);
  }

  @Test
  void N2_takes_an_address_over_several_lines() {
    assertThat(redactor.redact("14 Elm Road\nBolton\nBL1 4QR").text())
        .isEqualTo("[address]\n[postcode]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ward 14",
        "Level 3 Park Street entrance",
        "Park Road Surgery",
        "12 Park Road Surgery",
        "the High Street clinic",
        "Ward 3 Park Road site",
        "3 times in a row",
        "10 minutes to park",
        "5 minutes on the road",
        "4 people in the way",
        "2 hours each way",
        "it is 30 minutes drive",
        "2 Network Drives",
        "1 Shared Drive",
        "1 Consultant Dr Patel",
        "bed 4 Dr Smith",
        "2 Summary View",
        "1 Blood Bank",
        "3 nurses at St Thomas",
        "10:30 Elm Road",
        "0.5 Elm Road",
        "#14 Elm Road",
        "room 4 Elm Court",
        "Station Road",
        "in Bolton",
        "Queens Park",
        "1 step of the way",
        "the address bar shows 10 open tabs",
        "02 Microwave St",
        "5 DAYS IN A ROW",
        "home visits take 20 minutes each way",
      })
  void what_only_looks_like_one_stays(String text) {
    assertThat(redactor.redact("it is " + text).text()).isEqualTo("it is " + text);
  }
}
