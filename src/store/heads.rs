//! The rows whose turn it is, and with the same statement what nearly every step reads: where the chat stands, who speaks
//! in it with which offices, how their ward and the rules stand, and whether a card waits. What concerns people, cards,
//! wards and rules is remembered for the rest of the transaction, until it changes itself what was read.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::FromRow;

use super::dialogues::StoredDialogue;
use super::directory::{WardMark, WardRow};
use super::inbox::InboxRow;
use super::people::ActorRow;
use super::{Result, Tx, dialect, on};
use crate::domain::WardId;
use crate::domain::people::Actor;
use crate::domain::people::register::Register;

/// Rows whose turn it is.
#[derive(Debug, Default)]
pub struct Heads {
    /// The rows, oldest first, each of another lane.
    pub rows: Vec<InboxRow>,
    /// Where their chats stand, those of people that stand anywhere. One that does not open spoils no other.
    pub dialogues: HashMap<i64, Result<StoredDialogue>>,
    /// Whether rows wait behind these, as far as it is known.
    pub more: bool,
}

/// For whom it is read.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    /// The process, as it leases messages.
    pub owner: &'a str,
    /// The day on which offices are held.
    pub today: NaiveDate,
    /// Version of the text of consent in force.
    pub consent: i32,
}

/// Who speaks in a chat, if it is somebody, and whether the account stands as blocked.
pub(super) type Speaker = Option<(Actor, bool)>;

/// What a transaction has read of what other processes may change as well.
#[derive(Debug, Default)]
pub(super) struct AtHand {
    /// By chat.
    speakers: HashMap<i64, Speaker>,
    /// For which day and text of consent.
    asked: Option<(NaiveDate, i32)>,
    /// Whether a card waits in a chat that this process does not hold.
    pub(super) cards: HashMap<i64, bool>,
    /// As [`Tx::rules_version`].
    rules: Option<i64>,
    wards: HashMap<WardId, WardMark>,
    /// The register of a ward on a day.
    register: Option<Arc<Register>>,
}

impl AtHand {
    /// Who speaks in a chat, if that was read and has not changed.
    pub(super) fn speaker(&self, chat_id: i64, asked: (NaiveDate, i32)) -> Option<Speaker> {
        self.speakers.get(&chat_id).filter(|_| self.asked == Some(asked)).cloned()
    }

    /// Something changes about people, their accounts or their offices.
    pub(super) fn forget_people(&mut self) {
        self.speakers.clear();
        self.register = None;
    }

    /// The register of a ward on a day, if it was read and has not changed.
    pub(super) fn register(&self, ward: WardId, today: NaiveDate) -> Option<Arc<Register>> {
        self.register.as_ref().filter(|it| (it.ward, it.today) == (ward, today)).cloned()
    }

    pub(super) fn keep_register(&mut self, register: &Arc<Register>) {
        self.register = Some(Arc::clone(register));
    }

    /// How a ward stands, if that was read and has not changed.
    pub(super) fn ward(&self, ward: WardId) -> Option<&WardMark> {
        self.wards.get(&ward)
    }

    /// A ward changes, or gets a group or a team.
    pub(super) fn forget_wards(&mut self) {
        self.wards.clear();
        self.register = None;
    }

    /// Law or calendar change.
    pub(super) fn forget_rules(&mut self) {
        self.rules = None;
    }
}

#[derive(FromRow)]
struct Raw {
    id: i64,
    key: String,
    lane: String,
    chat_id: i64,
    kind: String,
    payload: Option<Vec<u8>>,
    received_at: DateTime<Utc>,
    attempts: i32,
    stood: Option<i64>,
    more: bool,
    waits: bool,
    rules: i64,
    state: Option<Vec<u8>>,
    crowded: Option<bool>,
    #[sqlx(flatten)]
    actor: ActorRow,
    #[sqlx(flatten)]
    ward: WardRow,
}

/// The statement, with what locks the rows.
macro_rules! sql {
    ($lock:literal) => {
        concat!(
            "SELECT i.id, i.key, i.lane, i.chat_id, i.kind, i.payload, i.received_at, i.attempts, i.stood,
                EXISTS (SELECT 1 FROM inbox b WHERE b.lane = i.lane AND b.status = 'waiting' AND b.id > i.id) AS more,
                EXISTS (SELECT 1 FROM outbox o WHERE o.chat_id = i.chat_id AND o.lane = 'card' AND o.status = 'waiting'
                    AND (o.leased_by IS NULL OR o.leased_by <> $2)) AS waits,
                (SELECT count(*) FROM param_change) + (SELECT count(*) FROM holiday_change) AS rules,
                d.state, d.crowded,
                p.id AS person_id, p.ward_id, p.key AS person_key, p.name, a.lang, a.consent_version,
                a.phone_confirmed_at, a.blocked_at,
                h.id AS holding_id, h.office, h.team_id, h.resident_group_id, h.held_from, h.held_to,
                w.id AS of_ward, w.name AS ward_name, w.case_prefix, w.unit_label, w.office_phone,
                (SELECT count(*) FROM resident_group g WHERE g.ward_id = w.id) AS n_groups,
                (SELECT count(*) FROM mediation_team t WHERE t.ward_id = w.id) AS n_teams, w.units
             FROM (SELECT id, key, lane, chat_id, kind, payload, received_at, attempts, stood FROM inbox f
                WHERE status = 'waiting' AND NOT EXISTS (
                    SELECT 1 FROM inbox e WHERE e.lane = f.lane AND e.status = 'waiting' AND e.id < f.id)
                ORDER BY f.stranger, f.id LIMIT $1 ",
            $lock,
            ") i
             LEFT JOIN dialogue d ON d.chat_id = i.chat_id
             LEFT JOIN tg_account a ON a.tg_user_id = i.chat_id
             LEFT JOIN person p ON p.id = a.person_id
             LEFT JOIN ward w ON w.id = p.ward_id
             LEFT JOIN office_holding h ON h.person_id = p.id AND h.held_from <= $3
                AND (h.held_to IS NULL OR h.held_to >= $3)"
        )
    };
}

impl Tx {
    /// A part is undone: what was gathered in it, and the register as it was read there, may never have been.
    pub(super) fn forget_part(&mut self) {
        self.gathered.undo_part();
        self.at_hand.register = None;
    }

    /// The rows whose turn it is, oldest first: of every lane only the first one. Where there are more than `limit`, those of
    /// people who are known come before those of strangers. On PostgreSQL rows that another
    /// worker holds are passed over, and these are held until the end of the transaction.
    pub async fn take_heads(&mut self, limit: i64, reader: Reader<'_>) -> Result<Heads> {
        let sql = dialect!(self, sqlite: sql!(""), postgres: sql!("FOR UPDATE SKIP LOCKED"));
        let Reader { owner, today, consent } = reader;
        let raws: Vec<Raw> = on!(self, conn => sqlx::query_as(sql)
            .bind(limit).bind(owner).bind(today).fetch_all(conn).await)?;
        let mut found = Heads::default();
        self.at_hand = AtHand { asked: Some((today, consent)), ..AtHand::default() };
        // One row for every office of a speaker.
        let mut heads: BTreeMap<i64, Vec<Raw>> = BTreeMap::new();
        for raw in raws {
            heads.entry(raw.id).or_default().push(raw);
        }
        for raws in heads.into_values() {
            let mut actors = Vec::with_capacity(raws.len());
            let mut head = None;
            for Raw {
                id,
                key,
                lane,
                chat_id,
                kind,
                payload,
                received_at,
                attempts,
                stood,
                more,
                waits,
                rules,
                state,
                crowded,
                actor,
                ward,
            } in raws
            {
                actors.push(actor);
                if let Some(mark) = ward.mark() {
                    self.at_hand.wards.insert(mark.ward.id, mark);
                }
                head.get_or_insert((
                    (id, key, lane, chat_id, kind, payload, received_at, (attempts, stood)),
                    (more, waits, rules),
                    state.zip(crowded),
                ));
            }
            let Some((row, (more, waits, rules), stored)) = head else { continue };
            let row = self.inbox_row(row);
            found.more |= more;
            self.at_hand.rules = Some(rules);
            if row.chat_id > 0 {
                self.at_hand.cards.insert(row.chat_id, waits);
                // One that does not open is read again by whoever needs it, and fails there.
                if let Ok(actor) = self.actor_of(row.chat_id, actors, consent) {
                    self.at_hand.speakers.insert(row.chat_id, actor);
                }
                if let Some(stored) = stored {
                    found.dialogues.insert(row.chat_id, self.open_dialogue(row.chat_id, stored));
                }
            }
            found.rows.push(row);
        }
        found.more |= found.rows.len() as i64 >= limit;
        Ok(found)
    }

    /// The version of the rules as it was read with the rows of this transaction.
    #[must_use]
    pub fn rules_at_hand(&self) -> Option<i64> {
        self.at_hand.rules
    }
}
