package org.jointheconversation.bench.redaction;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What staff write that only looks like personal data, by the name of its place in a sentence. */
final class LookAlikes {
  private static final Choices<String> PRODUCTS =
      new Choices<>(
          List.of(
              "Windows 11",
              "Office 365",
              "SystmOne",
              "EMIS",
              "Teams",
              "HP M404dn",
              "iPhone 15",
              "Dell 7420",
              "the RTX 3060",
              "EPMA",
              "Outlook",
              "Rio",
              "iOS 17.6.1",
              "Cerner",
              "Chrome 119.0.6045.159",
              "ICE",
              "Windows Server 2019",
              "Citrix 7.15",
              "Zebra ZD421",
              "Surface Pro 9"),
          List.of(
              "Windows 10",
              "Vision 3",
              "WebEx",
              "Lenovo L14",
              "the HP 600 G6",
              "Datix",
              "Edge 128.0.2739.42",
              "SQL Server 2012",
              "Lorenzo 2.18",
              "iPad Air 5"));

  private static final Choices<String> SITES =
      new Choices<>(
          List.of(
              "Park Road Surgery",
              "the High Street clinic",
              "Church Lane Medical Practice",
              "Level 3 Park Street entrance",
              "Station Road Health Centre",
              "the Royal",
              "Ward 14",
              "Queens Park",
              "the Mill Lane site",
              "Kings Court reception",
              "St Mary's",
              "A&E",
              "the Victoria Road hub",
              "Castle Hill Hospital"),
          List.of(
              "Mill Road Hospital",
              "the Bridge Street practice",
              "Level 2 North Road car park",
              "Ward 22",
              "the Queen Elizabeth",
              "Manor Park",
              "Victoria Court offices",
              "Oak Lane Dental Practice"));

  private static final Choices<String> TICKETS =
      new Choices<>(
          List.of(
              "INC00",
              "RITM00",
              "CHG00",
              "REQ00",
              "SR-",
              "#",
              "TASK00",
              "ticket ",
              "INC-",
              "PRB00",
              "case ref ",
              "job no "),
          List.of("IN", "WO-", "CS00", "Ref: ", "SCTASK00", "call no ", "ticket no. "));

  private static final Choices<String> ODS =
      new Choices<>(
          List.of("RX1", "A81001", "RTG50", "RXK02", "E84008", "7A6", "RJ122", "Y00001"),
          List.of("RVR", "M85019", "RGT01", "5QX", "F83004", "W00123"));

  private static final Choices<String> ERRORS =
      new Choices<>(
          List.of(
              "E1123",
              "0x80070005",
              "500",
              "404",
              "E10",
              "ORA-12154",
              "KB5031356",
              "C1234",
              "1603"),
          List.of("0xc000021a", "E4012", "ERR_TIMED_OUT", "1001", "KB4598242", "503"));

  private static final Choices<String> MONTHS =
      new Choices<>(
          List.of(
              "March 2024",
              "June",
              "Nov 2025",
              "spring 2027",
              "January 2026",
              "Q3",
              "next May",
              "2019"),
          List.of("Feb 2023", "autumn", "12/2025", "Easter 2026", "last July"));

  private static final Map<String, Function<Dice, String>> BY_NAME =
      Map.ofEntries(
          Map.entry("n", dice -> "" + dice.number(2, 60)),
          Map.entry(
              "ward",
              dice -> dice.any("", "ward ") + dice.any("7B", "B12", "12", "E10", "AMU", "C4")),
          Map.entry("ticket", dice -> dice.pick(TICKETS) + dice.digits(dice.number(5, 8))),
          Map.entry("event", LookAlikes::event),
          Map.entry("dose", LookAlikes::dose),
          Map.entry("time", LookAlikes::time),
          Map.entry("product", dice -> dice.pick(PRODUCTS)),
          Map.entry("asset", dice -> dice.any("LT", "PC", "WKS-", "NHS-") + dice.digits(6)),
          Map.entry("error", dice -> dice.pick(ERRORS)),
          Map.entry("bleep", dice -> dice.digits(4)),
          Map.entry("ext", dice -> dice.digits(dice.number(4, 5))),
          Map.entry(
              "room", dice -> dice.any("room ", "clinic room ", "theatre ") + dice.number(1, 40)),
          Map.entry("ods", dice -> dice.pick(ODS)),
          Map.entry(
              "version",
              dice -> dice.number(1, 20) + "." + dice.number(0, 12) + "." + dice.number(0, 99)),
          Map.entry(
              "ip",
              dice ->
                  "10."
                      + dice.number(0, 255)
                      + "."
                      + dice.number(0, 255)
                      + "."
                      + dice.number(1, 254)),
          Map.entry("form", dice -> dice.any("FP10", "F12", "DNACPR", "T2", "SBAR")),
          Map.entry("site", dice -> dice.pick(SITES)),
          Map.entry("month", dice -> dice.pick(MONTHS)),
          Map.entry("order", dice -> dice.any("PO", "", "4500") + dice.digits(6)),
          Map.entry("serial", dice -> dice.any("5CG", "SN", "MXL") + dice.digits(7)),
          Map.entry("stamp", dice -> "1" + dice.number(6, 8) + dice.digits(8)),
          Map.entry(
              "obs",
              dice ->
                  dice.number(90, 160) + "/" + dice.number(50, 95) + " and 37." + dice.digits(1)));

  private LookAlikes() {}

  static String of(String name, Dice dice) {
    return BY_NAME.get(name).apply(dice);
  }

  private static String event(Dice dice) {
    int day = dice.number(1, 28);
    int month = dice.number(1, 12);
    int year = dice.number(2019, 2027);
    return switch (dice.number(0, 6)) {
      case 0 -> day + "/" + month + "/" + year;
      case 1 -> String.format("%02d.%02d.%d", day, month, year);
      case 2 -> day + " " + dice.any("March", "Nov", "June", "August") + " " + year;
      case 3 -> String.format("%02d/%02d/%02d", day, month, year - 2000);
      case 4 -> year + String.format("-%02d-%02d", month, day);
      case 5 -> day + " " + dice.any("Nov", "April", "Feb");
      default -> dice.any("Monday", "Friday") + " " + day + "/" + month;
    };
  }

  private static String dose(Dice dice) {
    return switch (dice.number(0, 3)) {
      case 0 -> dice.number(1, 50) * 10 + "mg/5ml";
      case 1 -> dice.number(1, 9) + " x " + dice.number(1, 5) * 100 + "mg";
      case 2 -> "0." + dice.digits(1) + "% " + dice.number(1, 9) * 100 + " ml";
      default -> dice.number(1, 40) + " units";
    };
  }

  private static String time(Dice dice) {
    int hour = dice.number(0, 23);
    int minute = dice.number(0, 59);
    return switch (dice.number(0, 3)) {
      case 0 -> String.format("%02d:%02d", hour, minute);
      case 1 -> String.format("%02d%02d", hour, minute);
      case 2 -> hour % 12 + 1 + "." + String.format("%02d", minute) + "am";
      default -> hour % 12 + 1 + dice.any("am", " pm");
    };
  }
}
