package org.jointheconversation.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A Welsh reply gets a best guess, and is not put aside as saying nothing (N26). */
class WelshRepliesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mae’r argraffydd yn jamio bob nos",
        "Mae’n cymryd ugain munud i fewngofnodi bob bore",
        "Dydy’r Wi-Fi ddim yn gweithio ar y ward",
        "Mae’r cyfrifiadur yn rhy araf ac yn rhewi drwy’r amser",
        "Rhaid i mi deipio’r un peth mewn tair system wahanol",
        "Does neb yn ateb y ffôn yn y ddesg gymorth",
        "Doedd y canlyniadau ddim ar y system pan oedd eu hangen",
        "Dw i wedi anghofio fy nghyfrinair eto",
        "Dim digon o gyfrifiaduron ar y ward",
        "Mae sgrin y cyfrifiadur wedi torri ers tair wythnos",
        "Rydyn ni’n dal i ddefnyddio ffacs i anfon llythyrau",
        "Chawson ni ddim hyfforddiant ar y system newydd",
        "Wnaeth neb ofyn i’r nyrsys cyn prynu’r rhaglen",
        "Mae’r system newydd yn wych, diolch i bawb",
        "Dydy nodiadau’r meddyg teulu ddim i’w gweld yn yr ysbyty",
        "Mae gormod o negeseuon e-bost bob dydd",
        "Mae’r bleep yn canu ond does dim signal yn yr islawr",
        "Methu cael mynediad o gartref ar y penwythnos",
        "Mae’r llygoden a’r bysellfwrdd yn fudr ac yn hen",
        "Araf",
        "Rhy araf",
        "Dŵr yn gollwng ar y cyfrifiadur yn y tŷ",
        "Popeth yn rhewi pan dw i’n agor dwy ffenestr",
        "Mae’n rhaid cerdded i ward arall i sganio",
      })
  void N26_a_reply_in_welsh_is_not_put_aside(String reply) {
    assertThat(SharedSentenceModel.starter().assign(reply))
        .noneMatch(one -> one.theme().equals(Assignment.UNCLASSIFIED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dim",
        "Dim byd",
        "Dim sylw",
        "Dim byd i’w ddweud",
        "Dim byd yr wythnos hon, diolch",
        "Dydw i ddim yn gwybod",
        "Dw i ddim yn siŵr",
        "Diolch yn fawr",
        "Dim byd ar hyn o bryd",
        "Helo",
        "Bore da",
        "Na, dim byd i’w ychwanegu"
      })
  void what_says_nothing_in_welsh_says_nothing(String reply) {
    assertThat(new SaysNothing().test(reply)).isTrue();
  }
}
