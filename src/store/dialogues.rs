//! Where each chat stands, and the drafts people left. States and answers are opaque JSON here.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{DateTime, Utc};
use sqlx::QueryBuilder;

use super::gathered::{Draft, State};
use super::pieces::pieces;
use super::seal::Place;
use super::{Error, Result, Tx, beside, on, push_list};
use crate::domain::{DraftId, PersonId};

/// A chat's state as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredDialogue {
    /// Versioned JSON.
    pub state: String,
    /// Whether another message came below the card since it was shown.
    pub crowded: bool,
}

/// A draft as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftRow {
    /// Its id.
    pub id: DraftId,
    /// Whose: who began it, or whoever it was handed to.
    pub person: PersonId,
    /// The flow's word for what it is about.
    pub title: String,
    /// Versioned JSON.
    pub answers: String,
    /// When it was last touched.
    pub touched_at: DateTime<Utc>,
}

#[derive(sqlx::FromRow)]
struct RawDraft {
    id: DraftId,
    person_id: PersonId,
    title: String,
    answers: Vec<u8>,
    touched_at: DateTime<Utc>,
}

impl Tx {
    /// Where these chats stand, those of them that stand anywhere. One that does not open spoils no other.
    pub async fn dialogues(&mut self, chats: &[i64]) -> Result<HashMap<i64, Result<StoredDialogue>>> {
        if chats.is_empty() {
            return Ok(HashMap::new());
        }
        macro_rules! query {
            ($conn:expr) => {{
                let mut query = QueryBuilder::new("SELECT chat_id, state, crowded FROM dialogue WHERE chat_id IN ");
                push_list(&mut query, chats.iter().copied());
                // Only the usual length is worth remembering.
                query.build_query_as().persistent(chats.len() == 1).fetch_all($conn).await
            }};
        }
        let rows: Vec<(i64, Vec<u8>, bool)> = on!(self, conn => query!(conn))?;
        Ok(rows.into_iter().map(|(chat, state, crowded)| (chat, self.open_dialogue(chat, (state, crowded)))).collect())
    }

    pub(super) fn open_dialogue(&self, chat_id: i64, (state, crowded): (Vec<u8>, bool)) -> Result<StoredDialogue> {
        let state = self.unseal(state_place(&chat_id.to_string()), &state)?;
        Ok(StoredDialogue { state, crowded })
    }

    /// Forgets where chats stand of people who are not known, or not any more, and have not been there since the first
    /// instant, and that something was sent to them; and states put by for repair before the second. What admins were told
    /// and whom an alarm reached stays.
    pub async fn sweep_dialogues(&mut self, (strangers, salvaged): (DateTime<Utc>, DateTime<Utc>)) -> Result<()> {
        on!(self, conn => sqlx::query(
            "DELETE FROM dialogue WHERE updated_at < $1
                AND NOT EXISTS (SELECT 1 FROM tg_account a WHERE a.tg_user_id = dialogue.chat_id)")
            .bind(strangers).execute(conn).await.map(drop))?;
        // What was said to them: nothing of it is asked for again.
        on!(self, conn => sqlx::query(
            "DELETE FROM outbox WHERE status <> 'waiting' AND finished_at < $1 AND chat_id > 0 AND key NOT LIKE 'a%'
                AND NOT EXISTS (SELECT 1 FROM tg_account a WHERE a.tg_user_id = outbox.chat_id)")
            .bind(strangers).execute(conn).await.map(drop))?;
        on!(self, conn => sqlx::query("DELETE FROM dialogue_salvage WHERE at < $1")
            .bind(salvaged).execute(conn).await.map(drop))
    }

    /// Saves where a chat stands; `crowded` says whether something stands below its card.
    pub async fn save_dialogue(&mut self, chat_id: i64, state: &str, crowded: bool, now: DateTime<Utc>) -> Result<()> {
        self.gathered.crowded.remove(&chat_id);
        self.gathered.states.insert(chat_id, State { state: state.to_owned(), crowded, now });
        self.write_if_much().await
    }

    pub(super) async fn write_states(&mut self, states: BTreeMap<i64, State>) -> Result<()> {
        let states: Vec<(i64, State)> = states.into_iter().collect();
        for piece in pieces(&states) {
            let place = |chat: &i64| chat.to_string();
            let sealed: Vec<Vec<u8>> =
                piece.iter().map(|(chat, it)| self.seal(state_place(&place(chat)), &it.state)).collect();
            macro_rules! query {
                ($conn:expr) => {{
                    let mut query = QueryBuilder::new("INSERT INTO dialogue (chat_id, state, crowded, updated_at) ");
                    query.push_values(piece.iter().zip(sealed), |mut values, ((chat, it), sealed)| {
                        values.push_bind(chat).push_bind(sealed).push_bind(it.crowded).push_bind(it.now);
                    });
                    query.push(
                        " ON CONFLICT (chat_id) DO UPDATE
                          SET state = excluded.state, crowded = excluded.crowded, updated_at = excluded.updated_at",
                    );
                    query.build().execute($conn).await.map(drop)
                }};
            }
            beside!(self, conn => query!(conn))?;
        }
        Ok(())
    }

    /// Notes that a message came below the card of a chat.
    pub async fn crowd(&mut self, chat_id: i64) -> Result<()> {
        match self.gathered.states.get_mut(&chat_id) {
            Some(state) => state.crowded = true,
            None => {
                self.gathered.crowded.insert(chat_id);
            }
        }
        self.write_if_much().await
    }

    pub(super) async fn write_crowded(&mut self, chats: BTreeSet<i64>) -> Result<()> {
        let chats: Vec<i64> = chats.into_iter().collect();
        for piece in pieces(&chats) {
            macro_rules! query {
                ($conn:expr) => {{
                    let mut query =
                        QueryBuilder::new("UPDATE dialogue SET crowded = true WHERE NOT crowded AND chat_id IN ");
                    push_list(&mut query, piece.iter().copied());
                    query.build().execute($conn).await.map(drop)
                }};
            }
            beside!(self, conn => query!(conn))?;
        }
        Ok(())
    }

    /// Keeps a state that this release cannot read.
    pub async fn salvage(&mut self, chat_id: i64, state: &str, now: DateTime<Utc>) -> Result<()> {
        let row = chat_id.to_string();
        let sealed = self.seal(Place { table: "dialogue_salvage", column: "state", row: &row }, state);
        on!(self, conn => sqlx::query("INSERT INTO dialogue_salvage (chat_id, state, at) VALUES ($1, $2, $3)")
            .bind(chat_id).bind(sealed).bind(now).execute(conn).await.map(drop))
    }

    /// Keeps a draft as it is now. A draft never changes its owner: saving it for another fails, at the latest when what was
    /// gathered is written.
    pub async fn save_draft(
        &mut self,
        id: DraftId,
        person: PersonId,
        (title, answers): (&str, &str),
        now: DateTime<Utc>,
    ) -> Result<()> {
        if self.gathered.drafts.get(&id).is_some_and(|it| it.person != person) {
            return Err(Error::RowsAffected { what: "save draft", rows: 0 });
        }
        let draft = Draft { person, title: title.to_owned(), answers: answers.to_owned(), now };
        self.gathered.drafts.insert(id, draft);
        self.write_if_much().await
    }

    pub(super) async fn write_drafts(&mut self, drafts: BTreeMap<DraftId, Draft>) -> Result<()> {
        let drafts: Vec<(DraftId, Draft)> = drafts.into_iter().collect();
        for piece in pieces(&drafts) {
            let place = |id: &DraftId| id.to_string();
            let sealed: Vec<Vec<u8>> =
                piece.iter().map(|(id, it)| self.seal(answers_place(&place(id)), &it.answers)).collect();
            macro_rules! query {
                ($conn:expr) => {{
                    let mut query =
                        QueryBuilder::new("INSERT INTO draft (id, person_id, title, answers, created_at, touched_at) ");
                    query.push_values(piece.iter().zip(sealed), |mut values, ((id, it), sealed)| {
                        values.push_bind(id).push_bind(it.person).push_bind(&it.title).push_bind(sealed);
                        values.push_bind(it.now).push_bind(it.now);
                    });
                    query.push(
                        " ON CONFLICT (id) DO UPDATE
                          SET title = excluded.title, answers = excluded.answers, touched_at = excluded.touched_at
                          WHERE excluded.person_id IN (draft.person_id, coalesce(draft.handed_to, draft.person_id))",
                    );
                    query.build().execute($conn).await.map(|it| it.rows_affected())
                }};
            }
            let rows = beside!(self, conn => query!(conn))?;
            if rows != piece.len() as u64 {
                return Err(Error::RowsAffected { what: "save drafts", rows });
            }
        }
        Ok(())
    }

    /// Throws a draft away.
    pub async fn drop_draft(&mut self, id: DraftId) -> Result<()> {
        // What is saved after it stays: drafts go before any is saved.
        self.gathered.drafts.remove(&id);
        self.gathered.dropped.push(id);
        self.write_if_much().await
    }

    pub(super) async fn write_dropped(&mut self, drafts: Vec<DraftId>) -> Result<()> {
        for piece in pieces(&drafts) {
            macro_rules! query {
                ($conn:expr) => {{
                    let mut query = QueryBuilder::new("DELETE FROM draft WHERE id IN ");
                    push_list(&mut query, piece.iter().copied());
                    query.build().execute($conn).await.map(drop)
                }};
            }
            beside!(self, conn => query!(conn))?;
        }
        Ok(())
    }

    /// A draft with its answers.
    pub async fn draft(&mut self, id: DraftId) -> Result<Option<DraftRow>> {
        let row: Option<RawDraft> = on!(self, conn => sqlx::query_as(
            "SELECT id, coalesce(handed_to, person_id) AS person_id, title, answers, touched_at FROM draft WHERE id = $1")
            .bind(id).fetch_optional(conn).await)?;
        row.map(|RawDraft { id, person_id: person, title, answers, touched_at }| {
            let answers = self.unseal(answers_place(&id.to_string()), &answers)?;
            Ok(DraftRow { id, person, title, answers, touched_at })
        })
        .transpose()
    }

    /// A person's drafts, newest first, without their answers.
    pub async fn drafts_of(&mut self, person: PersonId) -> Result<Vec<(DraftId, String, DateTime<Utc>)>> {
        on!(self, conn => sqlx::query_as(
            "SELECT id, title, touched_at FROM draft WHERE (person_id = $1 AND handed_to IS NULL) OR handed_to = $1
             ORDER BY touched_at DESC, id DESC LIMIT 50")
            .bind(person).fetch_all(conn).await)
    }
}

fn state_place(row: &str) -> Place<'_> {
    Place { table: "dialogue", column: "state", row }
}

fn answers_place(row: &str) -> Place<'_> {
    Place { table: "draft", column: "answers", row }
}
