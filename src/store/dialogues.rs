//! Where each chat stands, and the drafts people left. States and answers are opaque JSON here.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sqlx::QueryBuilder;

use super::seal::Place;
use super::{Error, Result, Tx, on, push_list};
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
    /// Whose.
    pub person: PersonId,
    /// The flow's word for what it is about.
    pub title: String,
    /// Versioned JSON.
    pub answers: String,
    /// When it was last touched.
    pub touched_at: DateTime<Utc>,
}

type RawDraft = (DraftId, PersonId, String, Vec<u8>, DateTime<Utc>);

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
        let open = |(chat, state, crowded): (i64, Vec<u8>, bool)| {
            let state = self.unseal(state_place(&chat.to_string()), &state);
            (chat, state.map(|state| StoredDialogue { state, crowded }))
        };
        Ok(rows.into_iter().map(open).collect())
    }

    /// Saves where a chat stands; `crowded` says whether something stands below its card.
    pub async fn save_dialogue(&mut self, chat_id: i64, state: &str, crowded: bool, now: DateTime<Utc>) -> Result<()> {
        let sealed = self.seal(state_place(&chat_id.to_string()), state);
        on!(self, conn => sqlx::query(
            "INSERT INTO dialogue (chat_id, state, crowded, updated_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (chat_id) DO UPDATE
             SET state = excluded.state, crowded = excluded.crowded, updated_at = excluded.updated_at")
            .bind(chat_id).bind(sealed).bind(crowded).bind(now).execute(conn).await.map(drop))
    }

    /// Notes that a message came below the card of a chat.
    pub async fn crowd(&mut self, chat_id: i64) -> Result<()> {
        on!(self, conn => sqlx::query("UPDATE dialogue SET crowded = true WHERE chat_id = $1 AND NOT crowded")
            .bind(chat_id).execute(conn).await.map(drop))
    }

    /// Keeps a state that this release cannot read.
    pub async fn salvage(&mut self, chat_id: i64, state: &str, now: DateTime<Utc>) -> Result<()> {
        let row = chat_id.to_string();
        let sealed = self.seal(Place { table: "dialogue_salvage", column: "state", row: &row }, state);
        on!(self, conn => sqlx::query("INSERT INTO dialogue_salvage (chat_id, state, at) VALUES ($1, $2, $3)")
            .bind(chat_id).bind(sealed).bind(now).execute(conn).await.map(drop))
    }

    /// Keeps a draft as it is now. A draft never changes its owner: saving it for another fails.
    pub async fn save_draft(
        &mut self,
        id: DraftId,
        person: PersonId,
        (title, answers): (&str, &str),
        now: DateTime<Utc>,
    ) -> Result<()> {
        let sealed = self.seal(answers_place(&id.to_string()), answers);
        let rows = on!(self, conn => sqlx::query(
            "INSERT INTO draft (id, person_id, title, answers, created_at, touched_at) VALUES ($1, $2, $3, $4, $5, $5)
             ON CONFLICT (id) DO UPDATE
             SET title = excluded.title, answers = excluded.answers, touched_at = excluded.touched_at
             WHERE draft.person_id = excluded.person_id")
            .bind(id).bind(person).bind(title).bind(sealed).bind(now)
            .execute(conn).await.map(|it| it.rows_affected()))?;
        if rows == 1 { Ok(()) } else { Err(Error::RowsAffected { what: "save draft", rows }) }
    }

    /// Throws a draft away.
    pub async fn drop_draft(&mut self, id: DraftId) -> Result<()> {
        on!(self, conn => sqlx::query("DELETE FROM draft WHERE id = $1").bind(id).execute(conn).await.map(drop))
    }

    /// A draft with its answers.
    pub async fn draft(&mut self, id: DraftId) -> Result<Option<DraftRow>> {
        let row: Option<RawDraft> = on!(self, conn => sqlx::query_as(
            "SELECT id, person_id, title, answers, touched_at FROM draft WHERE id = $1")
            .bind(id).fetch_optional(conn).await)?;
        row.map(|(id, person, title, answers, touched_at)| {
            let answers = self.unseal(answers_place(&id.to_string()), &answers)?;
            Ok(DraftRow { id, person, title, answers, touched_at })
        })
        .transpose()
    }

    /// A person's drafts, newest first, without their answers.
    pub async fn drafts_of(&mut self, person: PersonId) -> Result<Vec<(DraftId, String, DateTime<Utc>)>> {
        on!(self, conn => sqlx::query_as(
            "SELECT id, title, touched_at FROM draft WHERE person_id = $1 ORDER BY touched_at DESC, id DESC LIMIT 50")
            .bind(person).fetch_all(conn).await)
    }
}

fn state_place(row: &str) -> Place<'_> {
    Place { table: "dialogue", column: "state", row }
}

fn answers_place(row: &str) -> Place<'_> {
    Place { table: "draft", column: "answers", row }
}
