//! People, their offices, their Telegram accounts and the invitations that link the two.

mod joining;

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use sqlx::{AssertSqlSafe, FromRow};

use super::register::Writer;
use super::seal::{Place, hash_secret};
use super::{Error, Result, Tx, beside, dialect, on};
use crate::domain::access::{Permit, Scope, act};
use crate::domain::calendar::local_date;
use crate::domain::people::particulars::{Fact, How, Particulars, record};
use crate::domain::people::{Actor, Holding, Lang, Office, Person, Sex};
use crate::domain::{GroupId, PersonId, TeamId, WardId};

/// A person about to be inserted.
#[derive(Clone, Debug)]
pub struct NewPerson<'a> {
    /// Computed identity.
    pub key: &'a str,
    /// Ward.
    pub ward: WardId,
    /// Full name.
    pub name: &'a str,
    /// Canonical mobile number.
    pub phone: Option<&'a str>,
    /// Sex.
    pub sex: Option<Sex>,
}

/// The letters that were made for somebody and that nobody used.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct LettersRow {
    /// For whom.
    pub person_id: PersonId,
    /// How many.
    pub letters: i64,
    /// When the first was made.
    pub first_at: DateTime<Utc>,
    /// When the last was.
    pub last_at: DateTime<Utc>,
    /// Until when one of them works.
    pub works_until: Option<DateTime<Utc>>,
}

/// An invitation as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvitationRow {
    /// Its id.
    pub id: i64,
    /// For whom.
    pub person: PersonId,
    /// Until when it works.
    pub expires_at: DateTime<Utc>,
    /// When it was used.
    pub used_at: Option<DateTime<Utc>>,
    /// Who made it; none for the operator.
    pub created_by: Option<PersonId>,
    /// When.
    pub created_at: DateTime<Utc>,
}

/// A linked account that can be written to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Telegram user, which is also the private chat.
    pub tg_user: i64,
    /// Whose.
    pub person: PersonId,
    /// Their language.
    pub lang: Lang,
}

type RawPerson = (PersonId, WardId, String, Vec<u8>, Option<Vec<u8>>, Option<Sex>);
type RawInvitation = (i64, PersonId, DateTime<Utc>, Option<DateTime<Utc>>, Option<PersonId>, DateTime<Utc>);
type RawHolding = (PersonId, Office, Option<TeamId>, Option<GroupId>, NaiveDate, Option<NaiveDate>);

/// An account with its person, if there is one, and one of the offices held, if any.
#[derive(FromRow)]
pub(super) struct ActorRow {
    person_id: Option<PersonId>,
    ward_id: Option<WardId>,
    person_key: Option<String>,
    name: Option<Vec<u8>>,
    lang: Option<Lang>,
    consent_version: Option<i32>,
    phone_confirmed_at: Option<DateTime<Utc>>,
    blocked_at: Option<DateTime<Utc>>,
    holding_id: Option<i64>,
    office: Option<Office>,
    team_id: Option<TeamId>,
    resident_group_id: Option<GroupId>,
    held_from: Option<NaiveDate>,
    held_to: Option<NaiveDate>,
}

impl ActorRow {
    fn holding(&self) -> Option<Holding> {
        let (team, group) = (self.team_id, self.resident_group_id);
        Some(Holding { office: self.office?, team, group, from: self.held_from?, to: self.held_to })
    }
}

/// How long after `since` of [`Tx::take_refusal_back`] somebody stands behind the others who wait for an announcement.
const HELD_BACK: TimeDelta = TimeDelta::minutes(25);

impl Tx {
    /// Adds a person; a known key gives the person who has it.
    pub async fn add_person(&mut self, new: &NewPerson<'_>, now: DateTime<Utc>) -> Result<PersonId> {
        self.at_hand.forget_people();
        let name = self.seal(Place::of_person("name", new.key), new.name);
        let phone = new.phone.map(|it| self.seal(Place::of_person("phone", new.key), it));
        on!(self, conn => sqlx::query_scalar(
            "INSERT INTO person (ward_id, key, name, phone, sex, created_at) VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (key) DO UPDATE SET key = excluded.key RETURNING id")
            .bind(new.ward).bind(new.key).bind(name).bind(phone).bind(new.sex).bind(now)
            .fetch_one(conn).await)
    }

    /// Gives a person an office.
    pub async fn add_holding(&mut self, person: PersonId, holding: &Holding) -> Result<()> {
        self.at_hand.forget_people();
        on!(self, conn => sqlx::query(
            "INSERT INTO office_holding (person_id, office, team_id, resident_group_id, held_from, held_to)
             VALUES ($1, $2, $3, $4, $5, $6)")
            .bind(person).bind(holding.office).bind(holding.team).bind(holding.group).bind(holding.from)
            .bind(holding.to).execute(conn).await.map(drop))
    }

    /// Who speaks in a private chat, with the offices held on `today`, and whether the account stands as blocked.
    /// `consent` is the version of the text in force.
    pub async fn actor(&mut self, tg_user: i64, today: NaiveDate, consent: i32) -> Result<Option<(Actor, bool)>> {
        if let Some(read) = self.at_hand.speaker(tg_user, (today, consent)) {
            return Ok(read);
        }
        // One row for every office, and one without for somebody who holds none.
        let rows: Vec<ActorRow> = beside!(self, conn => sqlx::query_as(
            "SELECT p.id AS person_id, p.ward_id, p.key AS person_key, p.name, a.lang, a.consent_version,
                a.phone_confirmed_at, a.blocked_at,
                h.id AS holding_id, h.office, h.team_id, h.resident_group_id, h.held_from, h.held_to
             FROM tg_account a JOIN person p ON p.id = a.person_id
                LEFT JOIN office_holding h ON h.person_id = p.id AND h.held_from <= $2
                    AND (h.held_to IS NULL OR h.held_to >= $2)
             WHERE a.tg_user_id = $1")
            .bind(tg_user).bind(today).fetch_all(conn).await)?;
        self.actor_of(tg_user, rows, consent)
    }

    pub(super) fn actor_of(
        &self,
        tg_user: i64,
        mut rows: Vec<ActorRow>,
        consent: i32,
    ) -> Result<Option<(Actor, bool)>> {
        rows.sort_by_key(|it| it.holding_id);
        let offices: Vec<Holding> = rows.iter().filter_map(ActorRow::holding).collect();
        let Some(row) = rows.into_iter().next() else { return Ok(None) };
        let (Some(person), Some(ward), Some(key), Some(name), Some(lang)) =
            (row.person_id, row.ward_id, row.person_key, row.name, row.lang)
        else {
            return Ok(None);
        };
        let actor = Actor {
            person,
            ward,
            tg_user,
            name: self.unseal(Place::of_person("name", &key), &name)?,
            lang,
            offices,
            consented: row.consent_version.is_some_and(|it| it >= consent),
            joined: row.consent_version.is_some(),
            phone_confirmed: row.phone_confirmed_at.is_some(),
        };
        Ok(Some((actor, row.blocked_at.is_some())))
    }

    /// One person with all offices. System use (timers, messages): no scope.
    pub async fn person(&mut self, id: PersonId) -> Result<Option<Person>> {
        let rows: Vec<RawPerson> = on!(self, conn => sqlx::query_as(
            "SELECT id, ward_id, key, name, phone, sex FROM person WHERE id = $1").bind(id).fetch_all(conn).await)?;
        let holdings: Vec<RawHolding> = on!(self, conn => sqlx::query_as(
            "SELECT person_id, office, team_id, resident_group_id, held_from, held_to FROM office_holding
             WHERE person_id = $1 ORDER BY id").bind(id).fetch_all(conn).await)?;
        Ok(self.with_offices(rows, holdings)?.pop())
    }

    /// The mediators and the head of a team, past ones too, in order of their ids.
    pub async fn people_of_team(&mut self, team: TeamId) -> Result<Vec<Person>> {
        let rows: Vec<RawPerson> = on!(self, conn => sqlx::query_as(
            "SELECT id, ward_id, key, name, phone, sex FROM person
             WHERE id IN (SELECT person_id FROM office_holding WHERE team_id = $1) ORDER BY id")
            .bind(team).fetch_all(conn).await)?;
        let holdings: Vec<RawHolding> = on!(self, conn => sqlx::query_as(
            "SELECT person_id, office, team_id, resident_group_id, held_from, held_to FROM office_holding
             WHERE person_id IN (SELECT person_id FROM office_holding WHERE team_id = $1) ORDER BY id")
            .bind(team).fetch_all(conn).await)?;
        self.with_offices(rows, holdings)
    }

    /// Everybody of the ward that the scope reaches, in order of their ids.
    pub async fn people_of_ward(&mut self, scope: Scope) -> Result<Vec<Person>> {
        let Some(ward) = scope.ward else { return Ok(Vec::new()) };
        let rows: Vec<RawPerson> = on!(self, conn => sqlx::query_as(
            "SELECT id, ward_id, key, name, phone, sex FROM person WHERE ward_id = $1 ORDER BY id")
            .bind(ward).fetch_all(conn).await)?;
        let holdings: Vec<RawHolding> = on!(self, conn => sqlx::query_as(
            "SELECT person_id, office, team_id, resident_group_id, held_from, held_to FROM office_holding
             WHERE person_id IN (SELECT id FROM person WHERE ward_id = $1) ORDER BY id")
            .bind(ward).fetch_all(conn).await)?;
        self.with_offices(rows, holdings)
    }

    fn with_offices(&self, rows: Vec<RawPerson>, holdings: Vec<RawHolding>) -> Result<Vec<Person>> {
        let mut offices: HashMap<PersonId, Vec<Holding>> = HashMap::new();
        for (person, holding) in holdings.into_iter().map(holding) {
            offices.entry(person).or_default().push(holding);
        }
        rows.into_iter()
            .map(|(id, ward, key, name, phone, sex)| {
                let name = self.unseal(Place::of_person("name", &key), &name)?;
                let phone = phone.map(|it| self.unseal(Place::of_person("phone", &key), &it)).transpose()?;
                Ok(Person { id, ward, name, phone, sex, offices: offices.remove(&id).unwrap_or_default() })
            })
            .collect()
    }

    /// Who of a ward has a linked account, and who of them confirmed their telephone number.
    pub async fn linked_people(&mut self, ward: WardId) -> Result<(Vec<PersonId>, Vec<PersonId>)> {
        let rows: Vec<(PersonId, bool)> = on!(self, conn => sqlx::query_as(
            "SELECT a.person_id, a.phone_confirmed_at IS NOT NULL FROM tg_account a JOIN person p ON p.id = a.person_id
             WHERE p.ward_id = $1 ORDER BY a.person_id").bind(ward).fetch_all(conn).await)?;
        let confirmed = rows.iter().filter(|it| it.1).map(|it| it.0).collect();
        Ok((rows.into_iter().map(|it| it.0).collect(), confirmed))
    }

    /// Who of a ward can be written to.
    pub async fn reachable_people(&mut self, ward: WardId) -> Result<Vec<PersonId>> {
        on!(self, conn => sqlx::query_scalar(
            "SELECT a.person_id FROM tg_account a JOIN person p ON p.id = a.person_id
             WHERE p.ward_id = $1 AND a.blocked_at IS NULL AND a.consent_version IS NOT NULL ORDER BY a.person_id")
            .bind(ward).fetch_all(conn).await)
    }

    /// How many people of a ward hold an office on a day and cannot be written to.
    pub async fn count_unreached(&mut self, ward: WardId, today: NaiveDate) -> Result<u32> {
        let count: i64 = on!(self, conn => sqlx::query_scalar(
            "SELECT count(*) FROM person p WHERE p.ward_id = $1
                AND EXISTS (SELECT 1 FROM office_holding h WHERE h.person_id = p.id AND h.held_from <= $2
                    AND (h.held_to IS NULL OR h.held_to >= $2))
                AND NOT EXISTS (SELECT 1 FROM tg_account a WHERE a.person_id = p.id AND a.blocked_at IS NULL
                    AND a.consent_version IS NOT NULL)")
            .bind(ward).bind(today).fetch_one(conn).await)?;
        Ok(u32::try_from(count).unwrap_or(u32::MAX))
    }

    /// Which of these are chats of people who are known, or who were answered lately.
    pub async fn known_chats(&mut self, chats: &[i64]) -> Result<HashSet<i64>> {
        // As one value: a list of every length would be a statement of its own, and this stands in the way of a crowd.
        let list = dialect!(self,
            sqlite: "SELECT value FROM json_each($1)",
            postgres: "SELECT CAST(json_array_elements_text(CAST($1 AS json)) AS BIGINT)",
        );
        let sql = format!(
            "SELECT tg_user_id FROM tg_account WHERE tg_user_id IN ({list})
             UNION SELECT chat_id FROM dialogue WHERE chat_id IN ({list})"
        );
        let chats = format!("{chats:?}");
        let known: Vec<i64> = on!(self, conn => sqlx::query_scalar(AssertSqlSafe(sql.clone()))
            .bind(&chats).fetch_all(conn).await)?;
        Ok(known.into_iter().collect())
    }

    /// The language of an account, if it is one of ours.
    pub async fn lang_of(&mut self, tg_user: i64) -> Result<Option<Lang>> {
        on!(self, conn => sqlx::query_scalar("SELECT lang FROM tg_account WHERE tg_user_id = $1")
            .bind(tg_user).fetch_optional(conn).await)
    }

    /// The accounts of people that can be written to: linked, not blocked, with consent to some version of its text. One
    /// that has changed since does not silence the law's deadlines; announcements wait for it.
    pub async fn account_of(&mut self, person: PersonId) -> Result<Option<Account>> {
        let row: Option<(i64, PersonId, Lang)> = beside!(self, conn => sqlx::query_as(
            "SELECT tg_user_id, person_id, lang FROM tg_account
             WHERE person_id = $1 AND blocked_at IS NULL AND consent_version IS NOT NULL")
            .bind(person).fetch_optional(conn).await)?;
        Ok(row.map(account))
    }

    /// Somebody's account whose consent stands, also one that Telegram does not let us write to just now.
    pub async fn account_with_consent(&mut self, person: PersonId) -> Result<Option<Account>> {
        let row: Option<(i64, PersonId, Lang)> = on!(self, conn => sqlx::query_as(
            "SELECT tg_user_id, person_id, lang FROM tg_account WHERE person_id = $1 AND consent_version IS NOT NULL")
            .bind(person).fetch_optional(conn).await)?;
        Ok(row.map(account))
    }

    /// The accounts of those who hold `office` on `today`, in the team or in the ward, that can be written to.
    pub async fn accounts_of_office(
        &mut self,
        office: Office,
        (team, ward): (Option<TeamId>, Option<WardId>),
        today: NaiveDate,
    ) -> Result<Vec<Account>> {
        let rows: Vec<(i64, PersonId, Lang)> = beside!(self, conn => sqlx::query_as(
            "SELECT DISTINCT a.tg_user_id, a.person_id, a.lang
             FROM tg_account a JOIN office_holding h ON h.person_id = a.person_id JOIN person p ON p.id = a.person_id
             WHERE h.office = $1 AND h.held_from <= $2 AND (h.held_to IS NULL OR h.held_to >= $2)
                AND (h.team_id = $3 OR p.ward_id = $4) AND a.blocked_at IS NULL AND a.consent_version IS NOT NULL
             ORDER BY a.person_id")
            .bind(office).bind(today).bind(team).bind(ward).fetch_all(conn).await)?;
        Ok(rows.into_iter().map(account).collect())
    }

    /// Links an account to a person. A person has one account: a new one takes the place of the old. An account that
    /// belongs to somebody else stays theirs, and the call fails.
    pub async fn link_account(&mut self, tg_user: i64, person: PersonId, lang: Lang, now: DateTime<Utc>) -> Result<()> {
        self.at_hand.forget_people();
        let former: Vec<i64> = on!(self, conn => sqlx::query_scalar(
            "DELETE FROM tg_account WHERE person_id = $1 AND tg_user_id <> $2 RETURNING tg_user_id")
            .bind(person).bind(tg_user).fetch_all(conn).await)?;
        for chat in former {
            self.silence(chat, now).await?;
        }
        let rows = on!(self, conn => sqlx::query(
            "INSERT INTO tg_account (tg_user_id, person_id, lang, linked_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (tg_user_id) DO UPDATE SET person_id = excluded.person_id
             WHERE tg_account.person_id = excluded.person_id")
            .bind(tg_user).bind(person).bind(lang).bind(now)
            .execute(conn).await.map(|it| it.rows_affected()))?;
        if rows != 1 {
            return Err(Error::RowsAffected { what: "link account", rows });
        }
        self.drop_join_request(person).await
    }

    /// Records that the person accepted a version of the consent text.
    pub async fn record_consent(&mut self, tg_user: i64, version: i32, now: DateTime<Utc>) -> Result<()> {
        self.at_hand.forget_people();
        let rows = on!(self, conn => sqlx::query(
            "UPDATE tg_account SET consent_version = $2, consent_at = $3 WHERE tg_user_id = $1")
            .bind(tg_user).bind(version).bind(now).execute(conn).await.map(|it| it.rows_affected()))?;
        if rows != 1 {
            return Err(Error::RowsAffected { what: "record consent", rows });
        }
        on!(self, conn => sqlx::query(
            "INSERT INTO consent (person_id, tg_user_id, version, at)
             SELECT person_id, tg_user_id, $2, $3 FROM tg_account WHERE tg_user_id = $1")
            .bind(tg_user).bind(version).bind(now).execute(conn).await.map(drop))
    }

    /// Records that the person took their consent back, and when they said so. They are not written to any more until they give
    /// it again, and what waited for them is not sent.
    pub async fn withdraw_consent(
        &mut self,
        tg_user: i64,
        (said_at, now): (DateTime<Utc>, DateTime<Utc>),
    ) -> Result<()> {
        self.at_hand.forget_people();
        let Some(person) = self.person_of_account(tg_user).await? else { return Ok(()) };
        on!(self, conn => sqlx::query(
            "INSERT INTO consent (person_id, tg_user_id, version, at, withdrawn)
             SELECT person_id, tg_user_id, consent_version, $2, $3 FROM tg_account
             WHERE tg_user_id = $1 AND consent_version IS NOT NULL")
            .bind(tg_user).bind(said_at).bind(true).execute(conn).await.map(drop))?;
        on!(self, conn => sqlx::query(
            "UPDATE tg_account SET consent_version = NULL, consent_at = NULL WHERE tg_user_id = $1")
            .bind(tg_user).execute(conn).await.map(drop))?;
        self.hush((tg_user, person), now).await.map(drop)
    }

    /// Records the person's own number.
    pub async fn confirm_phone(&mut self, tg_user: i64, phone: &str, now: DateTime<Utc>) -> Result<()> {
        self.at_hand.forget_people();
        let Some(person) = self.person_of_account(tg_user).await? else {
            return Err(Error::RowsAffected { what: "confirm phone", rows: 0 });
        };
        self.record_own_phone(person, phone, now).await?;
        on!(self, conn => sqlx::query("UPDATE tg_account SET phone_confirmed_at = $2 WHERE tg_user_id = $1")
            .bind(tg_user).bind(now).execute(conn).await.map(drop))
    }

    /// It is so from today on, where another was known.
    async fn record_own_phone(&mut self, person: PersonId, phone: &str, now: DateTime<Utc>) -> Result<()> {
        let Some(known) = self.person(person).await? else { return Ok(()) };
        let how = if known.phone.is_some() { How::Change(local_date(now)) } else { How::Correction };
        let versions: Vec<_> = self.written_of(person).await?.into_iter().map(|it| it.version).collect();
        let base = Particulars { name: known.name, phone: known.phone, sex: known.sex, ..Particulars::default() };
        for version in record(&base, &versions, vec![Fact::Phone(Some(phone.to_owned()))], how) {
            self.record_version(Writer::themself(person, now), person, &version).await?;
        }
        Ok(())
    }

    /// Sets the language of a person's screens.
    pub async fn set_lang(&mut self, tg_user: i64, lang: Lang) -> Result<()> {
        self.at_hand.forget_people();
        on!(self, conn => sqlx::query("UPDATE tg_account SET lang = $2 WHERE tg_user_id = $1")
            .bind(tg_user).bind(lang).execute(conn).await.map(drop))
    }

    /// Notes that an account blocked the bot, or came back.
    pub async fn set_blocked(&mut self, tg_user: i64, since: Option<DateTime<Utc>>) -> Result<()> {
        self.at_hand.forget_people();
        on!(self, conn => sqlx::query("UPDATE tg_account SET blocked_at = $2 WHERE tg_user_id = $1")
            .bind(tg_user).bind(since).execute(conn).await.map(drop))
    }

    /// Takes the mark of an account away: it can be written to after all.
    pub async fn unblock(&mut self, tg_user: i64) -> Result<()> {
        self.at_hand.forget_people();
        on!(self, conn => sqlx::query(
            "UPDATE tg_account SET blocked_at = NULL WHERE tg_user_id = $1 AND blocked_at IS NOT NULL")
            .bind(tg_user).execute(conn).await.map(drop))
    }

    /// An account refused since then, and it was not its owner's will: its mark goes, and what was given up meanwhile waits
    /// again.
    pub async fn take_refusal_back(&mut self, tg_user: i64, since: DateTime<Utc>) -> Result<()> {
        self.unblock(tg_user).await?;
        on!(self, conn => sqlx::query(
            "UPDATE outbox SET status = 'waiting', finished_at = NULL, error = NULL
             WHERE chat_id = $1 AND status = 'dead' AND error = 'blocked' AND finished_at > $2 AND call IS NOT NULL")
            .bind(tg_user).bind(since).execute(conn).await.map(drop))?;
        on!(self, conn => sqlx::query(
            "UPDATE announcement_recipient SET status = 'waiting', trying_until = $2
             WHERE chat_id = $1 AND status = 'blocked' AND announcement_id IN (SELECT id FROM announcement
                WHERE status IN ('confirmed', 'sending') AND status = 'sending')")
            .bind(tg_user).bind(since + HELD_BACK).execute(conn).await.map(drop))
    }

    /// Stores an invitation; of the secret only its hash. A newer one makes the person's older ones void, and whoever waits by
    /// one of these waits no more.
    pub async fn add_invitation(
        &mut self,
        permit: Option<&Permit<act::InvitePeople>>,
        (key, secret): (&str, &str),
        person: PersonId,
        (now, expires_at): (DateTime<Utc>, DateTime<Utc>),
    ) -> Result<()> {
        on!(self, conn => sqlx::query("UPDATE invitation SET expires_at = $2
             WHERE person_id = $1 AND used_at IS NULL AND expires_at > $2 AND key <> $3")
            .bind(person).bind(now).bind(key).execute(conn).await.map(drop))?;
        self.drop_join_request(person).await?;
        on!(self, conn => sqlx::query(
            "INSERT INTO invitation (key, token_hash, person_id, created_by, created_at, expires_at)
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (key) DO NOTHING")
            .bind(key).bind(hash_secret(secret)).bind(person).bind(permit.map(Permit::by)).bind(now).bind(expires_at)
            .execute(conn).await.map(drop))
    }

    /// The letters that nobody used, person by person of a ward.
    pub async fn letters_of(&mut self, ward: WardId, now: DateTime<Utc>) -> Result<Vec<LettersRow>> {
        on!(self, conn => sqlx::query_as(
            "SELECT i.person_id, count(*) AS letters, min(i.created_at) AS first_at, max(i.created_at) AS last_at,
                max(CASE WHEN i.expires_at > $2 THEN i.expires_at END) AS works_until
             FROM invitation i JOIN person p ON p.id = i.person_id
             WHERE p.ward_id = $1 AND i.used_at IS NULL GROUP BY i.person_id ORDER BY i.person_id")
            .bind(ward).bind(now).fetch_all(conn).await)
    }

    /// The invitation that a secret opens.
    pub async fn invitation(&mut self, secret: &str) -> Result<Option<InvitationRow>> {
        let row: Option<RawInvitation> = on!(self, conn => sqlx::query_as(
            "SELECT id, person_id, expires_at, used_at, created_by, created_at FROM invitation WHERE token_hash = $1")
            .bind(hash_secret(secret)).fetch_optional(conn).await)?;
        Ok(row.map(|(id, person, expires_at, used_at, created_by, created_at)| InvitationRow {
            id,
            person,
            expires_at,
            used_at,
            created_by,
            created_at,
        }))
    }

    /// Uses an invitation up. `false` if it was used before or has expired meanwhile.
    pub async fn use_invitation(&mut self, secret: &str, tg_user: i64, now: DateTime<Utc>) -> Result<bool> {
        let rows = on!(self, conn => sqlx::query(
            "UPDATE invitation SET used_at = $2, used_by = $3
             WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2")
            .bind(hash_secret(secret)).bind(now).bind(tg_user)
            .execute(conn).await.map(|it| it.rows_affected()))?;
        Ok(rows == 1)
    }
}

fn holding((person, office, team, group, from, to): RawHolding) -> (PersonId, Holding) {
    (person, Holding { office, team, group, from, to })
}

fn account((tg_user, person, lang): (i64, PersonId, Lang)) -> Account {
    Account { tg_user, person, lang }
}
