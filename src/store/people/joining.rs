//! Accounts that wait to be let in: somebody used a link for an office with rights over what others do, and the office has yet
//! to say that it is they. Until then the account is nobody's.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::domain::access::{Permit, act};
use crate::domain::audit::{Act, PERSON};
use crate::domain::people::letting_in::{Link, tells_who_comes};
use crate::domain::people::{JoinRequest, Lang};
use crate::domain::{PersonId, WardId};
use crate::store::seal::Place;
use crate::store::{Result, Tx, on};

#[derive(FromRow)]
struct Row {
    person_id: PersonId,
    tg_user_id: i64,
    lang: Lang,
    consent_version: i32,
    phone: Option<Vec<u8>>,
    asked_at: DateTime<Utc>,
}

impl Tx {
    /// Keeps that an account asks to be let in as somebody whose link it used. A newer one takes the place of the older.
    pub async fn ask_to_join(&mut self, new: &JoinRequest) -> Result<()> {
        let row = new.person.to_string();
        let phone = new.phone.as_deref().map(|it| self.seal(place(&row), it));
        on!(self, conn => sqlx::query(
            "INSERT INTO join_request (person_id, tg_user_id, lang, consent_version, phone, asked_at)
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (person_id) DO UPDATE SET tg_user_id = excluded.tg_user_id,
                lang = excluded.lang, consent_version = excluded.consent_version, phone = excluded.phone,
                asked_at = excluded.asked_at")
            .bind(new.person).bind(new.tg_user).bind(new.lang).bind(new.consent).bind(phone).bind(new.asked_at)
            .execute(conn).await.map(drop))
    }

    /// The accounts of a ward that wait to be let in, in the order in which they came.
    pub async fn join_requests(&mut self, ward: WardId) -> Result<Vec<JoinRequest>> {
        let rows: Vec<Row> = on!(self, conn => sqlx::query_as(
            "SELECT j.person_id, j.tg_user_id, j.lang, j.consent_version, j.phone, j.asked_at
             FROM join_request j JOIN person p ON p.id = j.person_id WHERE p.ward_id = $1
             ORDER BY j.asked_at, j.person_id").bind(ward).fetch_all(conn).await)?;
        rows.into_iter().map(|it| self.request(it)).collect()
    }

    /// What an account still waits for, the latest: nobody was let in with another one meanwhile, and no newer link was made.
    pub async fn still_waits(&mut self, tg_user: i64) -> Result<Option<JoinRequest>> {
        let row: Option<Row> = on!(self, conn => sqlx::query_as(
            "SELECT person_id, tg_user_id, lang, consent_version, phone, asked_at FROM join_request
             WHERE tg_user_id = $1 ORDER BY asked_at DESC, person_id LIMIT 1")
            .bind(tg_user).fetch_optional(conn).await)?;
        row.map(|it| self.request(it)).transpose()
    }

    /// Takes what nobody answered out of the line.
    pub async fn lapse_join_request(&mut self, (person, tg_user): (PersonId, i64)) -> Result<Option<JoinRequest>> {
        let row: Option<Row> = on!(self, conn => sqlx::query_as(
            "DELETE FROM join_request WHERE person_id = $1 AND tg_user_id = $2
             RETURNING person_id, tg_user_id, lang, consent_version, phone, asked_at")
            .bind(person).bind(tg_user).fetch_optional(conn).await)?;
        row.map(|it| self.request(it)).transpose()
    }

    /// The link by which an account came that waits.
    pub async fn link_of_request(&mut self, it: &JoinRequest) -> Result<Option<Link>> {
        let row: Option<(Option<PersonId>, DateTime<Utc>)> = on!(self, conn => sqlx::query_as(
            "SELECT created_by, created_at FROM invitation WHERE person_id = $1 AND used_by = $2
             ORDER BY used_at DESC, id DESC LIMIT 1")
            .bind(it.person).bind(it.tg_user).fetch_optional(conn).await)?;
        Ok(row.map(|(by, at)| Link { by, at }))
    }

    /// The number of somebody by which it is known who comes by a link: the register knew it before, from another hand than the
    /// one that made the link.
    pub async fn number_before_link(&mut self, person: PersonId, link: Link) -> Result<Option<String>> {
        let Some(number) = self.person(person).await?.and_then(|it| it.phone) else { return Ok(None) };
        let at: DateTime<Utc> = on!(self, conn => sqlx::query_scalar("SELECT created_at FROM person WHERE id = $1")
            .bind(person).fetch_one(conn).await)?;
        let by: Option<Option<PersonId>> = on!(self, conn => sqlx::query_scalar(
            "SELECT person_id FROM audit WHERE act = $1 AND target_kind = $2 AND target_id = $3 ORDER BY id LIMIT 1")
            .bind(Act::AddPerson.code()).bind(PERSON).bind(person.to_string()).fetch_optional(conn).await)?;
        let by = match by.flatten() {
            Some(by) => Some(by),
            // Lists that were brought in by an earlier release say it only with the offices that they gave.
            None => self.who_gave_first(person, at).await?,
        };
        let written = self.written_of(person).await?;
        let tells = tells_who_comes(&number, &written, (at, by), link);
        Ok(tells.then_some(number))
    }

    /// Who gave somebody an office at an instant.
    async fn who_gave_first(&mut self, person: PersonId, at: DateTime<Utc>) -> Result<Option<PersonId>> {
        let by: Option<Option<PersonId>> = on!(self, conn => sqlx::query_scalar(
            "SELECT given_by FROM office_holding WHERE person_id = $1 AND given_at = $2 AND given_by IS NOT NULL
             ORDER BY id LIMIT 1").bind(person).bind(at).fetch_optional(conn).await)?;
        Ok(by.flatten())
    }

    /// Takes what an account asked out of the line: they are let in, or turned away. Another account that came meanwhile is
    /// not the one that was looked at, and waits on.
    pub async fn take_join_request(
        &mut self,
        _permit: &Permit<act::InvitePeople>,
        (person, tg_user): (PersonId, i64),
    ) -> Result<Option<JoinRequest>> {
        self.lapse_join_request((person, tg_user)).await
    }

    /// Nobody waits any more to be let in as somebody: they joined, or another link is theirs.
    pub(in crate::store) async fn drop_join_request(&mut self, person: PersonId) -> Result<()> {
        on!(self, conn => sqlx::query("DELETE FROM join_request WHERE person_id = $1")
            .bind(person).execute(conn).await.map(drop))
    }

    /// Nor by a link that somebody made whose rights are gone.
    pub(in crate::store) async fn drop_join_requests_by(&mut self, maker: PersonId) -> Result<()> {
        on!(self, conn => sqlx::query(
            "DELETE FROM join_request WHERE EXISTS (SELECT 1 FROM invitation i WHERE i.created_by = $1
                AND i.person_id = join_request.person_id AND i.used_by = join_request.tg_user_id)")
            .bind(maker).execute(conn).await.map(drop))
    }

    fn request(&self, it: Row) -> Result<JoinRequest> {
        let row = it.person_id.to_string();
        Ok(JoinRequest {
            person: it.person_id,
            tg_user: it.tg_user_id,
            lang: it.lang,
            consent: it.consent_version,
            phone: it.phone.map(|it| self.unseal(place(&row), &it)).transpose()?,
            asked_at: it.asked_at,
        })
    }
}

fn place(row: &str) -> Place<'_> {
    Place { table: "join_request", column: "phone", row }
}
