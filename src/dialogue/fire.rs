//! A fire that is told anywhere: whoever tells it reads first whom to call. It is nothing that a team is told of, so what they
//! wrote is taken as ever. Knows no flow.

use super::Input;
use super::facts::Facts;
use super::text::{Text, text};
use super::turn::Turn;
use crate::domain::fire::fire_in;
use crate::domain::law::ParamKey;

/// Whether somebody tells of a fire, in whatever way words come.
pub(super) fn is_told(input: &Input) -> bool {
    input.words().is_some_and(fire_in)
}

/// Whom to call.
pub(super) fn call(facts: &Facts) -> Option<Text> {
    Some(text!("fire-call", number = facts.law.on(facts.today).hotline(ParamKey::HotlineFire)?))
}

/// Says whom to call, above whatever else is said.
pub(super) fn answered(turn: Turn, facts: &Facts) -> Turn {
    let Some(call) = call(facts) else { return turn };
    let note = match turn.note.clone() {
        Some(note) => text!("lines", lines = vec![call, note]),
        None => call,
    };
    turn.note(note)
}

#[cfg(test)]
mod tests {
    use crate::dialogue::intake;
    use crate::dialogue::testing::*;

    #[test]
    fn whoever_tells_of_a_fire_reads_whom_to_call_and_their_words_are_taken_as_ever() {
        for told in ["cháy nhà rồi", "chay nha roi", "nhà bà Lan đang bốc cháy", "rò gas nhà bà Lan"] {
            let mut chat = Chat::with(AN);
            chat.say(told);
            let note = vi(chat.last.as_ref().unwrap().note.as_ref().unwrap());
            assert!(note.contains("Nếu đang cháy hoặc rò ga") && note.contains("114"), "{told}: {note}");
        }
        let mut chat = Chat::with(AN);
        chat.say("bà Hoa và ông Nam tranh chấp vì đốt rác cháy bếp nhà bà Hoa, hôm qua bà Hoa sang nhờ");
        assert!(vi(chat.last.as_ref().unwrap().note.as_ref().unwrap()).contains("114"));
        assert!(chat.state.save().contains("đốt rác"), "the story is heard all the same");
        let mut chat = Chat::with(AN);
        chat.say("hội nghị phòng cháy, chữa cháy");
        let note = chat.last.as_ref().unwrap().note.as_ref();
        assert!(note.is_none_or(|it| !vi(it).contains("114")), "{note:?}");
    }

    #[test]
    fn where_danger_is_asked_about_the_card_says_whom_to_call() {
        let mut chat = Chat::with(AN);
        assert!(chat.say("nó đổ xăng dọa đốt nhà, đang cháy rồi").offers("report"));
        assert!(!chat.state.place.is::<intake::At>());
        assert!(chat.last.as_ref().unwrap().note.is_none());
    }

    #[test]
    fn after_a_report_the_card_does_not_say_whom_to_call_and_the_answer_does() {
        let mut chat = Chat::with(AN);
        chat.say("chồng đang đánh vợ");
        chat.tap("report");
        chat.say("nó đốt, cháy nhà rồi");
        let note = vi(chat.last.as_ref().unwrap().note.as_ref().unwrap());
        assert!(note.contains("114") && note.contains("giữ thêm lời"), "{note}");
    }

    #[test]
    fn a_stranger_who_tells_of_a_fire_reads_whom_to_call() {
        let mut chat = Chat::new(facts_for_tests());
        chat.say("chay nha roi");
        let note = chat.last.as_ref().unwrap().note.as_ref().unwrap();
        assert!(note.id == "stranger-danger" && vi(note).contains("114"), "{}", vi(note));
    }
}
