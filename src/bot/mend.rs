//! Correcting and withdrawing in the bulk lane: one message at a time, at the lane's pace, also in quiet hours, for an edit
//! or a removal wakes nobody. A call may be repeated, so one whose answer was lost is tried again.

use chrono::{DateTime, TimeDelta, Utc};

use super::Bot;
use super::bulk::{GROUP_PATIENCE, GROUP_PAUSE, Job, MAX_TRIES, REFUSED_PAUSE, TRY_LIMIT};
use super::letter;
use super::refusals::Meaning;
use super::wire::Answer;
use crate::domain::mend::{MendDeed, Mended};
use crate::store::mends::MendTurn;
use crate::store::{Error, Tx};

/// How long the lane pauses after an answer that was lost, or a call that did not go.
const PAUSE: TimeDelta = TimeDelta::seconds(5);

impl Bot {
    /// Takes the next message to put right, if there is one.
    pub(super) async fn next_mend(&self, tx: &mut Tx, now: DateTime<Utc>) -> Result<Option<Job>, Error> {
        let Some(turn) = tx.take_mend((now, now + TRY_LIMIT)).await? else { return Ok(None) };
        let (ward, it) = match tx.any_announcement(turn.announcement).await {
            Ok(Some(found)) => found,
            Err(error) if error.is_transient() => return Err(error),
            // One that cannot be read must not stand in the way of all others.
            _ => {
                tracing::error!(announcement.id = turn.announcement.0, "an announcement cannot be read");
                tx.record_mend(&turn, (Mended::Failed, turn.deed)).await?;
                return Ok(Some(Job::Nothing));
            }
        };
        let sender = self.last_sender.of(tx, ward, &it, now).await?;
        let group = turn.group.then_some(&*self.bot_name);
        let deed = (turn.deed, turn.message_id);
        let call = letter::mending(&self.locale, (turn.lang, group), &it, &sender, deed);
        Ok(Some(Job::Mend(turn, call)))
    }

    /// Writes what became of a message that was put right.
    pub(super) async fn record_mend(&self, turn: &MendTurn, answer: &Answer) -> Result<(), Error> {
        let now = self.clock.now();
        let meaning = self.weigh(turn.chat_id, answer, now);
        let everybody = matches!(meaning, Some(Meaning::Everybody(_)));
        let what = if everybody { (Mended::Waiting, turn.deed) } else { judge(turn, answer) };
        let mut tx = self.store.begin().await?;
        if let Answer::Migrated(to) = answer {
            tx.move_group_chat((turn.chat_id, *to), now).await?;
        }
        tx.record_mend(turn, what).await?;
        match (answer, turn.group) {
            (Answer::Blocked, true) if !everybody => tx.leave_group_chat(turn.chat_id, now).await?,
            (Answer::Blocked, _) => {
                if let Some(meaning) = &meaning {
                    self.mark(&mut tx, turn.chat_id, meaning, now).await?;
                }
                if everybody {
                    tx.set_bulk_next_at(now + REFUSED_PAUSE, now).await?;
                }
            }
            (Answer::RateLimited(seconds), group) => {
                let told = TimeDelta::seconds(i64::try_from(*seconds).unwrap_or(60));
                tx.set_bulk_next_at(now + if group { told.min(GROUP_PAUSE) } else { told }, now).await?;
                if group {
                    tx.hold_group_chat(turn.chat_id, now + told).await?;
                }
            }
            (Answer::Lost | Answer::NotSent | Answer::Unauthorized | Answer::NotThere | Answer::Conflict(_), _) => {
                tx.set_bulk_next_at(now + PAUSE, now).await?;
            }
            _ => {}
        }
        tx.commit().await
    }
}

/// What an answer says of a message that was to be put right, and how it is tried again if it is.
fn judge(turn: &MendTurn, answer: &Answer) -> (Mended, MendDeed) {
    let last = turn.tries + 1 >= MAX_TRIES;
    let done = match turn.deed {
        MendDeed::Correct => Mended::Corrected,
        MendDeed::Delete => Mended::Deleted,
        MendDeed::Note => Mended::Noted,
    };
    match (answer, turn.deed) {
        (Answer::Ok(_) | Answer::NotModified, deed) => (done, deed),
        // Too late to be removed, or not there any more: the note will tell which.
        (Answer::Gone | Answer::Locked, MendDeed::Delete) => (Mended::Waiting, MendDeed::Note),
        (Answer::Gone, MendDeed::Note) => (Mended::Deleted, MendDeed::Note),
        (Answer::RateLimited(seconds), deed) => {
            let slow = turn.group && TimeDelta::seconds(i64::try_from(*seconds).unwrap_or(60)) > GROUP_PATIENCE;
            (if last || slow { Mended::Failed } else { Mended::Waiting }, deed)
        }
        // Perhaps it was done; doing it again shows.
        (Answer::Lost, deed) => (if last { Mended::Unknown } else { Mended::Waiting }, deed),
        (Answer::NotSent | Answer::Unauthorized | Answer::NotThere | Answer::Conflict(_), deed) => {
            (Mended::Waiting, deed)
        }
        (_, deed) => (Mended::Failed, deed),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::AnnouncementId;
    use crate::domain::people::Lang;

    #[test]
    fn what_was_not_done_for_certain_is_tried_again_and_nothing_is_promised() {
        let turn = |deed, tries| MendTurn {
            announcement: AnnouncementId(1),
            chat_id: 7,
            message_id: 8,
            deed,
            version: 1,
            tries,
            lang: Lang::Vi,
            group: false,
        };
        let of = |deed, tries, answer| judge(&turn(deed, tries), &answer);
        let (correct, delete, note) = (MendDeed::Correct, MendDeed::Delete, MendDeed::Note);
        assert_eq!(of(correct, 0, Answer::NotModified), (Mended::Corrected, correct));
        assert_eq!(of(correct, 0, Answer::Gone), (Mended::Failed, correct), "they removed it");
        assert_eq!(of(correct, 0, Answer::Locked), (Mended::Failed, correct));
        assert_eq!(of(delete, 0, Answer::Gone), (Mended::Waiting, note), "not there");
        assert_eq!(of(delete, 0, Answer::Locked), (Mended::Waiting, note), "older than 48 hours");
        assert_eq!(of(note, 1, Answer::Gone), (Mended::Deleted, note));
        assert_eq!(of(note, 1, Answer::Locked), (Mended::Failed, note), "it stands as it was: no removal is reported");
        assert_eq!(of(note, 1, Answer::Ok(serde_json::Value::Null)), (Mended::Noted, note));
        for deed in [correct, delete, note] {
            assert_eq!(of(deed, 0, Answer::Lost), (Mended::Waiting, deed));
            assert_eq!(of(deed, MAX_TRIES, Answer::Lost), (Mended::Unknown, deed));
            assert_eq!(of(deed, 0, Answer::RateLimited(3)), (Mended::Waiting, deed));
            assert_eq!(of(deed, 0, Answer::NotSent), (Mended::Waiting, deed));
            assert_eq!(of(deed, 0, Answer::Blocked), (Mended::Failed, deed));
        }
    }
}
