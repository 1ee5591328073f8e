//! What the contract suite of the store stands on: the databases it runs on, a small ward, and looks at whole tables.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use hoagiai::bot::call::Call;
use hoagiai::domain::access::{Permit, Right, act, may};
use hoagiai::domain::case::{CaseMediator, Ground, NewCase, Party, PartyKind, Place, Side, Stage};
use hoagiai::domain::kinds::Kind;
use hoagiai::domain::people::{Actor, Holding, Lang, Office, Sex};
use hoagiai::domain::scope_guard::Sign;
use hoagiai::domain::{CaseId, GroupId, PersonId, TeamId, WardId};
use hoagiai::store::dialogues::StoredDialogue;
use hoagiai::store::directory::NewWard;
use hoagiai::store::heads::Reader;
use hoagiai::store::inbox::InboxRow;
use hoagiai::store::outbox::{Lane, NewOutgoing};
use hoagiai::store::people::NewPerson;
use hoagiai::store::seal::Seal;
use hoagiai::store::{Error, Store, Tx};
use tempfile::TempDir;

/// A database with what it needs to go on existing.
pub struct Db {
    pub store: Store,
    /// Its address.
    pub url: String,
    folder: Option<TempDir>,
}

pub async fn memory() -> Option<Db> {
    let url = "sqlite::memory:".to_owned();
    let store = Store::open(&url, Seal::for_tests()).await.unwrap();
    store.migrate().await.unwrap();
    Some(Db { store, url, folder: None })
}

pub async fn file() -> Option<Db> {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("test.sqlite").display());
    let store = Store::open(&url, Seal::for_tests()).await.unwrap();
    store.migrate().await.unwrap();
    Some(Db { store, url, folder: Some(folder) })
}

pub async fn postgres() -> Option<Db> {
    let url = crate::postgres::database().await?;
    let store = Store::open(&url, Seal::for_tests()).await.unwrap();
    Some(Db { store, url, folder: None })
}

impl Db {
    /// A database as it is, without anything in it.
    pub fn bare(store: Store, url: String) -> Self {
        Self { store, url, folder: None }
    }

    pub async fn begin(&self) -> Tx {
        self.store.begin().await.unwrap()
    }

    /// The folder of a SQLite file.
    pub fn folder(&self) -> &std::path::Path {
        self.folder.as_ref().expect("a database in a file").path()
    }
}

/// Makes one test of every case on every kind of database.
macro_rules! contract {
    ($($case:ident),* $(,)?) => {
        contract!(@on memory, $($case),*);
        contract!(@on file, $($case),*);
        contract!(@on postgres, $($case),*);
    };
    (@on $kind:ident, $($case:ident),*) => {
        mod $kind {
            $(#[tokio::test]
            async fn $case() {
                if let Some(db) = crate::store_kit::$kind().await {
                    super::$case(&db).await;
                }
            })*
        }
    };
}
pub(crate) use contract;

/// Noon of 5 May 2026 in the ward, and so many seconds.
pub fn at(seconds: i64) -> DateTime<Utc> {
    "2026-05-05T05:00:00.123456Z".parse::<DateTime<Utc>>().unwrap() + TimeDelta::seconds(seconds)
}

/// A message that waits for a chat; its key.
pub async fn waiting_message(tx: &mut Tx, chat_id: i64) -> String {
    let key = format!("waits:{chat_id}");
    let call = Call::Send { text: "chờ gửi".to_owned(), markup: None, protect: false };
    let row = NewOutgoing {
        key: key.clone(),
        chat_id,
        lane: Lane::Notice,
        method: call.method(),
        call: call.save(),
        target: None,
        not_before: Some(at(3600)),
        expires_at: None,
    };
    tx.push(&row, ("ai đó", at(0)), at(0)).await.unwrap();
    key
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Whether a statement found another number of rows than it must.
pub fn affected<T>(result: &Result<T, Error>) -> Option<u64> {
    match result {
        Err(Error::RowsAffected { rows, .. }) => Some(*rows),
        _ => None,
    }
}

/// A ward with two teams, and a second ward.
pub struct Here {
    pub ward: WardId,
    pub group: GroupId,
    pub team: TeamId,
    pub other_team: TeamId,
    pub far_ward: WardId,
    pub head: PersonId,
    pub mediator: PersonId,
    pub stranger: PersonId,
    pub officer: PersonId,
}

pub async fn settle(db: &Db) -> Here {
    let mut tx = db.begin().await;
    let new =
        |key, name, case_prefix| NewWard { key, name, case_prefix, unit_label: "tổ dân phố", office_phone: None };
    let ward = tx.add_ward(&new("09169", "Vũ Ninh", "VN")).await.unwrap();
    let far_ward = tx.add_ward(&new("09170", "Kinh Bắc", "KB")).await.unwrap();
    let group = tx.add_group(ward, 1, "Cô Mễ").await.unwrap();
    let team = tx.add_team(ward, group, 1, "Tổ hòa giải Cô Mễ").await.unwrap();
    let other_group = tx.add_group(ward, 2, "Phương Vỹ").await.unwrap();
    let other_team = tx.add_team(ward, other_group, 7, "Tổ hòa giải Phương Vỹ").await.unwrap();
    let head = person(&mut tx, ward, ("p:head", "Nguyễn Thị Lan"), Some((Office::TeamHead, team))).await;
    let mediator = person(&mut tx, ward, ("p:mediator", "Trần Văn Bình"), Some((Office::Mediator, team))).await;
    let stranger = person(&mut tx, ward, ("p:stranger", "Lê Văn Dũng"), Some((Office::Mediator, other_team))).await;
    let officer = person(&mut tx, ward, ("p:officer", "Phạm Thu Hà"), None).await;
    tx.add_holding(officer, &holding(Office::WardOfficer, None)).await.unwrap();
    tx.commit().await.unwrap();
    Here { ward, group, team, other_team, far_ward, head, mediator, stranger, officer }
}

pub fn holding(office: Office, team: Option<TeamId>) -> Holding {
    Holding { office, team, group: None, from: day("2026-01-01"), to: None }
}

pub async fn person(
    tx: &mut Tx,
    ward: WardId,
    (key, name): (&str, &str),
    office: Option<(Office, TeamId)>,
) -> PersonId {
    let new = NewPerson { key, ward, name, phone: None, sex: Some(Sex::Female) };
    let id = tx.add_person(&new, at(0)).await.unwrap();
    if let Some((office, team)) = office {
        tx.add_holding(id, &holding(office, Some(team))).await.unwrap();
    }
    id
}

impl Here {
    /// Links and consents an account for a person.
    pub async fn link(&self, tx: &mut Tx, tg_user: i64, person: PersonId) {
        tx.link_account(tg_user, person, Lang::Vi, at(0)).await.unwrap();
        tx.record_consent(tg_user, hoagiai::domain::people::CONSENT_VERSION, at(0)).await.unwrap();
    }

    /// What the ward officer may.
    pub fn permit<A: Right>(&self, right: A) -> Permit<A> {
        self.permit_of(self.officer, &holding(Office::WardOfficer, None), right)
    }

    /// What a mediator of the first team may.
    pub fn mediator_permit<A: Right>(&self, person: PersonId, right: A) -> Permit<A> {
        self.permit_of(person, &holding(Office::Mediator, Some(self.team)), right)
    }

    pub fn permit_of<A: Right>(&self, person: PersonId, office: &Holding, right: A) -> Permit<A> {
        let actor = Actor {
            person,
            ward: self.ward,
            tg_user: 1,
            name: String::new(),
            lang: Lang::Vi,
            offices: vec![office.clone()],
            consented: true,
            joined: true,
            phone_confirmed: true,
        };
        may(&actor, right).unwrap()
    }

    /// A case that the first team mediates.
    pub fn new_case(&self, key: &str) -> NewCase {
        NewCase {
            key: key.to_owned(),
            ward: self.ward,
            team: self.team,
            kind: Kind::Neighbor,
            received_on: day("2026-05-05"),
            ground: Ground::PartyRequest,
            place: Place { group: self.group, detail: Some("ngõ 12".to_owned()) },
            parties: vec![party(Side::A, "Nguyễn Văn An", Some(61)), party(Side::B, "Đỗ Thị Ốc", None)],
            summary: "Ồn sau mười giờ đêm".to_owned(),
            voice: Some("AwACAgUAAx".to_owned()),
            mediators: vec![mediating(self.mediator)],
            declined: Vec::new(),
            domestic_violence: false,
            sign: Sign::None,
            stage: Stage::Assigned { on: day("2026-05-05") },
        }
    }

    /// Saves a case under the next code.
    pub async fn open(&self, tx: &mut Tx, new: &NewCase) -> (CaseId, String) {
        let code = tx.take_case_code(new.team, new.received_on).await.unwrap();
        let permit = self.mediator_permit(self.mediator, act::Logging::Own);
        (tx.open_case(&permit, (new, &code), at(0)).await.unwrap(), code)
    }
}

/// Why somebody is replaced (Art. 18(3)).
pub fn breach() -> hoagiai::domain::case::Release {
    hoagiai::domain::case::Release { reason: hoagiai::domain::case::ReleaseReason::Breach, words: None }
}

/// A mediator's place in a case.
pub fn mediating(person: PersonId) -> CaseMediator {
    CaseMediator { person, name: String::new(), assigned_on: day("2026-05-05"), chosen_by_parties: false }
}

pub fn party(side: Side, name: &str, age: Option<u8>) -> Party {
    Party { side, kind: PartyKind::Person, name: name.to_owned(), age, address: Some("số 5 ngõ 12".to_owned()) }
}

/// Every row of every table as text, to see whether anything at all changed.
pub async fn contents(store: &Store) -> String {
    let mut tx = store.begin().await.unwrap();
    let columns = tx.columns().await.unwrap();
    let mut out = String::new();
    for table in columns.chunk_by(|a, b| a.0 == b.0) {
        let name = &table[0].0;
        let sql = match tx.engine() {
            "sqlite" => {
                let cells: Vec<String> = table.iter().map(|it| format!("quote(\"{}\")", it.1)).collect();
                format!("SELECT {} AS it FROM {name} ORDER BY it", cells.join("||'|'||"))
            }
            _ => format!("SELECT CAST(it AS TEXT) FROM {name} it ORDER BY 1"),
        };
        for row in tx.test_texts(&sql).await.unwrap() {
            let _ = writeln!(out, "{name} {row}");
        }
    }
    out
}

/// Where one chat stands.
pub async fn dialogue(tx: &mut Tx, chat: i64) -> Result<Option<StoredDialogue>, Error> {
    tx.dialogues(&[chat]).await?.remove(&chat).transpose()
}

/// The rows whose turn it is, for nobody in particular.
pub async fn take(tx: &mut Tx, limit: i64) -> Result<Vec<InboxRow>, Error> {
    let reader = Reader { owner: "tôi", today: day("2026-05-05"), consent: 1 };
    tx.take_heads(limit, reader).await.map(|it| it.rows)
}

/// The database with the key of the tests and a second one, which seals what is new.
pub async fn with_another_key(db: &Db) -> Store {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keys");
    let line = |id: u32, byte: u8| format!("{id} {}\n", STANDARD.encode([byte; 32]));
    std::fs::write(&path, format!("hoagiai-keys 1\n{}{}", line(1, 7), line(2, 9))).unwrap();
    #[cfg(unix)]
    std::fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
    Store::open(&db.url, Seal::from_file(&path).unwrap()).await.unwrap()
}
