//! Danger that is told by somebody who can report none here: a stranger, whoever was released, whoever has not accepted the
//! notice. They read at once whom to call, and why nobody is told for them; nothing of their words is kept. Knows no flow.

use super::Input;
use super::action::{Press, Section};
use super::facts::Facts;
use super::hotlines::hotlines;
use super::text::{Text, text};
use crate::domain::access::{Action, may};
use crate::domain::danger::danger_in;
use crate::domain::fire::fire_in;

/// What whoever tells of danger reads, if they can report none by the rights that they have.
#[must_use]
pub(super) fn instead(input: &Input, facts: &Facts) -> Option<Text> {
    let reports = facts.actor().is_some_and(|it| may(it, Action::ReportDanger).is_ok());
    if reports { None } else { told(input, facts) }
}

/// What whoever tells of danger reads where nothing is reported.
#[must_use]
pub(super) fn told(input: &Input, facts: &Facts) -> Option<Text> {
    tells(input).then(|| {
        let office = facts.ward.as_ref().and_then(|it| it.office_phone.as_deref());
        let office = office.map(|it| text!("alarm-call-office", phone = it));
        let numbers: Vec<Text> = hotlines(facts).into_iter().chain(office).collect();
        match facts.actor() {
            Some(it) if it.offices.is_empty() => text!("welcome-danger-no-office", numbers = numbers),
            Some(_) => text!("welcome-danger", numbers = numbers),
            None => text!("stranger-danger", numbers = numbers),
        }
    })
}

/// Whether somebody tells of danger, in whatever way words come, or wants to report it.
fn tells(input: &Input) -> bool {
    match input {
        Input::Section(Section::Danger, _) => true,
        Input::Button { press: Press::Here { key, .. }, .. } | Input::Label { press: Press::Here { key, .. }, .. } => {
            key == Section::Danger.code()
        }
        input => input.words().is_some_and(|it| danger_in(it).is_some() || fire_in(it)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialogue::alarm::AlarmDeed;
    use crate::dialogue::effect::Effect;
    use crate::dialogue::facts::Who;
    use crate::dialogue::testing::*;
    use crate::dialogue::{Media, Place};

    const WORDS: &str = "chong toi dang danh toi";

    fn in_every_way() -> Vec<Input> {
        let words = || WORDS.to_owned();
        let caption = Some((words(), None));
        let (kind, message, album, name) = (Media::Photo, 7, None, None);
        vec![
            Input::Text { text: words(), message: 3, forwarded: false, html: None },
            Input::Text { text: words(), message: 4, forwarded: true, html: None },
            Input::Reply { to: 1, text: words(), message: 5, html: None },
            Input::Section(Section::Log, words()),
            Input::Section(Section::Danger, String::new()),
            Input::Media { kind, file: None, message, caption, album, name },
        ]
    }

    /// Somebody whose office has ended.
    fn released() -> Chat {
        let mut chat = Chat::with(AN);
        let Who::Known(actor) = &mut chat.world.who else { panic!("known") };
        actor.offices.clear();
        chat
    }

    #[test]
    fn art_10_4_whoever_can_report_nothing_reads_whom_to_call() {
        let withdrawn = || {
            let mut chat = released();
            let Who::Known(actor) = &mut chat.world.who else { panic!("known") };
            (actor.consented, actor.joined) = (false, false);
            chat
        };
        let stranger = || Chat::new(facts_for_tests());
        let cases: [(&dyn Fn() -> Chat, &str, bool); 3] = [
            (&stranger, "chưa biết ông/bà", false),
            (&released, "không giữ nhiệm vụ", true),
            (&withdrawn, "không giữ nhiệm vụ", true),
        ];
        for (chat, why, knows_ward) in cases {
            for input in in_every_way() {
                let mut chat = chat();
                let ward = chat.world.ward.take_if(|_| !knows_ward);
                drop(ward);
                chat.send(input.clone());
                let note = vi(chat.last.as_ref().unwrap().note.as_ref().unwrap());
                assert!(note.contains("113") && note.contains("115") && note.contains(why), "{input:?}: {note}");
                assert_eq!(note.contains("0222 3821 123"), knows_ward, "{note}");
                let kept = chat.effects.iter().any(|it| !matches!(it, Effect::DeleteMessage(_)));
                assert!(!kept && !chat.state.save().contains("danh"), "{:?}", chat.effects);
            }
        }
    }

    #[test]
    fn art_10_4_whoever_joined_before_reports_danger_in_every_way_and_wherever_they_are_asked() {
        for (input, asked) in in_every_way().into_iter().flat_map(|it| [(it.clone(), false), (it, true)]) {
            if matches!(input, Input::Text { forwarded: true, .. }) {
                continue;
            }
            let mut chat = Chat::with(AN);
            let Who::Known(actor) = &mut chat.world.who else { panic!("known") };
            actor.consented = false;
            if asked {
                chat.send(Input::Cancel);
            }
            assert!(chat.send(input.clone()).offers("report"), "{input:?}");
            chat.tap("report");
            assert!(chat.effects.iter().any(|it| it.deed::<AlarmDeed>().is_some()), "{input:?}");
        }
    }

    #[test]
    fn words_of_work_are_answered_as_ever() {
        let mut chat = released();
        chat.say("hội nghị phòng chống ma túy");
        assert!(chat.last.as_ref().unwrap().note.as_ref().is_none_or(|it| it.id != "welcome-danger-no-office"));
        assert_eq!(chat.state.place, Place::home());
    }
}
