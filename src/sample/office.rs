//! What the ward office of a sample has done: legal bulletins that went out and were partly read, a training session
//! that is over, two that are coming with their reminders, and elections.

use crate::dialogue::training::timers::Due;
use chrono::{DateTime, TimeDelta, Utc};
use fastrand::Rng;

use super::elections::{self, Desk};
use super::words::{chance, phone};
use super::{SampleError, SamplePerson, SampleReport};
use super::{law_cards, models, ward_plan};
use crate::dialogue::effect::Timer;
use crate::domain::access::{Permit, act, may};
use crate::domain::announce::{Announcement, AnnouncementKind, Content, Delivery, Recipients, Sending, Topic};
use crate::domain::calendar::{Calendar, at_local, clock_time, days_earlier, days_later, local_date};
use crate::domain::people::{Actor, CONSENT_VERSION, Holding, Lang, Office, Sex};
use crate::domain::training::{
    Notice, NoticeKind, Rating, Rsvp, Training, TrainingStatus, check_in_code, notice_prefix,
};
use crate::domain::{AnnouncementId, PersonId, TeamId, TrainingId, WardId};
use crate::store::people::NewPerson;
use crate::store::{Store, Tx};

/// Ids of what is elected begin below all that comes with an update.
const ELECTIONS_FROM: i64 = -1000;
/// The same of requests for pay.
const PAY_FROM: i64 = -2000;

/// Bulletins: how many days ago, topic, text.
const BULLETINS: &[(u64, Topic, &str)] = &[
    (
        40,
        Topic::Mediation,
        "Hòa giải ở cơ sở: bắt đầu trong 03 ngày\n\nSau khi được phân công, hòa giải viên bắt đầu hòa giải trong 03 ngày, trừ khi các bên đồng ý thời gian khác (khoản 2 Điều 20 Luật Hòa giải ở cơ sở).",
    ),
    (
        19,
        Topic::Land,
        "Tranh chấp lối đi, ranh giới đất\n\nTranh chấp ai có quyền sử dụng đất mà hòa giải ở tổ không thành thì phải qua hòa giải ở UBND phường trước khi ra Tòa án (Điều 235 Luật Đất đai).",
    ),
    (
        6,
        Topic::Violence,
        "Bạo lực gia đình: việc đầu tiên là an toàn\n\nKhi có người bị đe dọa, xin báo Công an phường hoặc gọi 113 ngay. Không hòa giải thay cho việc xử lý hành vi vi phạm.",
    ),
];

/// Sessions: days from today, hour, topic, host, place.
const SESSIONS: &[(i64, u32, &str, &str, &str)] = &[
    (-24, 8, "Kỹ năng lắng nghe và đặt câu hỏi", "Sở Tư pháp tỉnh Bắc Ninh", "Hội trường UBND phường"),
    (4, 8, "Hòa giải tranh chấp đất đai", "Phòng Kinh tế, Hạ tầng và Đô thị phường", "Hội trường UBND phường"),
    (13, 14, "Ghi sổ theo dõi vụ, việc", "Văn phòng HĐND và UBND phường", "Nhà văn hóa khu 2"),
];

/// Who heads a resident group and nothing else; no name that is invented has this family.
const GROUP_HEAD: &str = "Nghiêm Thị Hảo";
/// The team whose group they head, from 0: its head and its mediators hold no office of the kind.
const GROUP_HEAD_OF: usize = 2;

/// Adds the office's work to the first ward of a sample that was just filled. Returns who came with it: somebody who heads a
/// resident group and does not mediate, where the ward has a group for them.
pub async fn fill_office(
    store: &Store,
    report: &SampleReport,
    seed: u64,
    now: DateTime<Utc>,
) -> Result<Option<SamplePerson>, SampleError> {
    let now = crate::clock::to_micros(now);
    let mut rng = Rng::with_seed(seed);
    let mut tx = store.begin().await?;
    let (Some(ward), Some(officer)) = (report.wards.first(), report.people.first()) else { return Ok(None) };
    let Some(actor) = actor(&mut tx, officer).await? else { return Ok(None) };
    let (Ok(announce), Ok(plan)) = (may(&actor, act::Announce), may(&actor, act::PlanTraining)) else {
        return Ok(None);
    };
    let mediators: Vec<PersonId> = report
        .people
        .iter()
        .filter(|it| it.ward == ward.id && matches!(it.office, Office::Mediator | Office::TeamHead))
        .map(|it| it.id)
        .collect();
    for (nth, it) in BULLETINS.iter().enumerate() {
        bulletin(&mut tx, &mut rng, (&announce, ward.id), (nth, it), (now, &mediators)).await?;
    }
    let calendar =
        Calendar::new(tx.holidays().await?, tx.lunar_anchors().await?, crate::domain::calendar::QuietHours::default());
    for (nth, it) in SESSIONS.iter().enumerate() {
        let session = planned((nth, it), (plan.by(), now), &calendar);
        training(&mut tx, &mut rng, (&plan, ward.id), session, (now, &mediators, &calendar)).await?;
    }
    let permits =
        (may(&actor, act::Proposing::Front), may(&actor, act::Proposing::Office), may(&actor, act::KeepRegister));
    if let (Ok(propose), Ok(decide), Ok(register)) = permits {
        let law = tx.law_of(Some(ward.id)).await?;
        let teams: Vec<TeamId> = ward.teams.iter().map(|it| it.id).collect();
        let (tx, ward, rows) = (&mut tx, ward.id, ELECTIONS_FROM);
        let mut desk = Desk { tx, propose, decide, register, ward, now, rows };
        elections::fill(&mut desk, &teams, (&law, &calendar)).await?;
    }
    pay_of(&mut tx, report, (&actor, &calendar), now).await?;
    if let (Ok(keep), Ok(note)) = (may(&actor, act::KeepPlan), may(&actor, act::Noting::Keep)) {
        let teams: Vec<TeamId> = ward.teams.iter().map(|it| it.id).collect();
        ward_plan::fill(&mut tx, (&keep, &note), (ward.id, &ward.name, &teams), now).await?;
    }
    if let Ok(permit) = may(&actor, act::KeepLawCards) {
        law_cards::fill(&mut tx, &permit, ward.id, now).await?;
    }
    if let (Ok(keep), Ok(note)) = (may(&actor, act::KeepModel), may(&actor, act::Modelling::Office)) {
        let teams: Vec<TeamId> = ward.teams.iter().map(|it| it.id).collect();
        models::fill(&mut tx, (&keep, &note), (ward.id, &teams), now).await?;
    }
    let group_head = group_head(&mut tx, report, now).await?;
    tx.commit().await?;
    Ok(group_head)
}

/// Requests for pay of the last teams: what the demo's own head finds to ask for stays untouched.
async fn pay_of(
    tx: &mut Tx,
    report: &SampleReport,
    (officer, calendar): (&Actor, &Calendar),
    now: DateTime<Utc>,
) -> Result<(), SampleError> {
    let Ok(office) = may(officer, act::Paying::Office) else { return Ok(()) };
    let mut heads = Vec::new();
    let people = report.people.iter().rev().filter(|it| it.ward == officer.ward && it.office == Office::TeamHead);
    for person in people {
        let head = actor(tx, person).await?;
        let permit = head.and_then(|it| may(&it, act::Paying::Head).ok());
        heads.extend(person.team.zip(permit));
    }
    let law = tx.law_of(Some(officer.ward)).await?;
    let mut desk = super::pay::Desk { tx, office, ward: officer.ward, now, rows: PAY_FROM };
    super::pay::fill(&mut desk, &heads, (&law, calendar)).await
}

/// Tells of disputes in a group and mediates none.
async fn group_head(
    tx: &mut Tx,
    report: &SampleReport,
    now: DateTime<Utc>,
) -> Result<Option<SamplePerson>, SampleError> {
    let (Some(ward), Some(last)) = (report.wards.first(), report.people.last()) else { return Ok(None) };
    let Some(team) = ward.teams.get(GROUP_HEAD_OF) else { return Ok(None) };
    let (name, sex, phone) = (GROUP_HEAD.to_owned(), Sex::Female, phone(report.people.len() + 1));
    let joined = at_local(days_earlier(local_date(now), 200), clock_time(8, 0));
    let new = NewPerson { key: "sample-group-head", ward: ward.id, name: &name, phone: Some(&phone), sex: Some(sex) };
    let id = tx.add_person(&new, joined).await?;
    let (office, from) = (Office::ResidentGroupHead, days_earlier(local_date(now), 420));
    tx.add_holding(id, &Holding { office, team: None, group: Some(team.group), from, to: None }).await?;
    let tg_user = last.tg_user.map(|it| it + 1);
    if let Some(tg_user) = tg_user {
        tx.link_account(tg_user, id, Lang::Vi, joined).await?;
        tx.record_consent(tg_user, CONSENT_VERSION, joined).await?;
        tx.confirm_phone(tg_user, &phone, joined).await?;
    }
    Ok(Some(SamplePerson { id, ward: ward.id, name, sex, phone, office, team: None, tg_user }))
}

/// Somebody of a sample as who does something in the chat.
pub(crate) async fn actor(tx: &mut Tx, officer: &SamplePerson) -> Result<Option<Actor>, SampleError> {
    let found = tx.person(officer.id).await?;
    Ok(found.map(|it| Actor {
        person: it.id,
        ward: it.ward,
        tg_user: officer.tg_user.unwrap_or_default(),
        name: it.name,
        lang: Lang::Vi,
        offices: it.offices,
        consented: true,
        joined: true,
        phone_confirmed: true,
    }))
}

/// A bulletin that everybody got; two thirds of the mediators read it, the last one fewer.
async fn bulletin(
    tx: &mut Tx,
    rng: &mut Rng,
    (permit, ward): (&Permit<act::Announce>, WardId),
    (nth, (days, topic, words)): (usize, &(u64, Topic, &str)),
    (now, mediators): (DateTime<Utc>, &[PersonId]),
) -> Result<(), SampleError> {
    let sent_at = at_local(days_earlier(local_date(now), *days), clock_time(9, 0));
    let content = Content { html: (*words).to_owned(), plain: (*words).to_owned(), ..Content::default() };
    let mut it = Announcement {
        id: AnnouncementId(0),
        key: format!("announcement:sample:{nth}"),
        kind: AnnouncementKind::Bulletin,
        topic: Some(*topic),
        official: false,
        content,
        recipients: Recipients::Everyone,
        status: Sending::Draft,
        withdrawn: false,
        after: crate::domain::mend::Afterlife::default(),
        by: permit.by(),
        send_at: None,
    };
    let Some(id) = tx.save_announcement(permit, ward, &it, sent_at).await? else { return Ok(()) };
    it.id = id;
    tx.confirm_announcement(permit, (ward, &it), (sent_at, local_date(now))).await?;
    deliver(tx, sent_at).await?;
    let read = if nth + 1 == BULLETINS.len() { 3 } else { 7 };
    // The demo's mediator has the last one before her, unread.
    for &person in mediators.iter().skip(2) {
        if chance(rng, read * 10) {
            tx.mark_read(id, person, sent_at + TimeDelta::minutes(rng.i64(5..600))).await?;
        }
    }
    Ok(())
}

/// Everything that is due has arrived.
async fn deliver(tx: &mut Tx, sent_at: DateTime<Utc>) -> Result<(), SampleError> {
    tx.begin_sendings(sent_at).await?;
    while let Some(turn) = tx.take_recipient((sent_at, sent_at)).await? {
        let recipient = (turn.announcement, turn.chat_id);
        tx.record_recipient(recipient, (Delivery::Sent, None, false)).await?;
    }
    tx.end_sendings().await?;
    Ok(())
}

fn planned(
    (nth, (days, hour, topic, host, place)): (usize, &(i64, u32, &str, &str, &str)),
    (by, now): (PersonId, DateTime<Utc>),
    calendar: &Calendar,
) -> Training {
    let today = local_date(now);
    let day = match u64::try_from(*days) {
        Ok(ahead) => calendar.working_day_from(days_later(today, ahead)),
        Err(_) => calendar.working_day_from(days_earlier(today, days.unsigned_abs())),
    };
    let starts_at = at_local(day, clock_time(*hour, 0));
    Training {
        id: TrainingId(0),
        key: format!("training:sample:{nth}"),
        version: 1,
        status: TrainingStatus::Planned,
        topic: (*topic).to_owned(),
        host: (*host).to_owned(),
        place: (*place).to_owned(),
        starts_at,
        ends_at: starts_at + TimeDelta::minutes(210),
        material: None,
        recipients: Recipients::Mediators,
        by,
        code: check_in_code(&format!("{topic}{nth}")),
        course: None,
    }
}

/// A session with its guests: who came and what they thought if it is over, first answers and reminders if it is not.
async fn training(
    tx: &mut Tx,
    rng: &mut Rng,
    (permit, ward): (&Permit<act::PlanTraining>, WardId),
    mut it: Training,
    (now, mediators, calendar): (DateTime<Utc>, &[PersonId], &Calendar),
) -> Result<(), SampleError> {
    let invited_at = (it.starts_at - TimeDelta::days(15)).min(now - TimeDelta::hours(20));
    let Some(id) = tx.save_training(permit, ward, &it, invited_at).await? else { return Ok(()) };
    it.id = id;
    tx.invite_guests(Some(permit), (ward, &it), local_date(now)).await?;
    let everybody: Vec<PersonId> = tx.guests(id).await?.into_iter().map(|it| it.person).collect();
    let notice = Notice { kind: NoticeKind::Invitation, training: it.clone() };
    let invitation = Announcement {
        id: AnnouncementId(0),
        key: notice.key(),
        kind: AnnouncementKind::Training,
        topic: None,
        official: true,
        content: Content { plain: it.topic.clone(), notice: Some(notice), ..Content::default() },
        recipients: Recipients::Everyone,
        status: Sending::Confirmed,
        withdrawn: false,
        after: crate::domain::mend::Afterlife::default(),
        by: it.by,
        send_at: Some(invited_at),
    };
    tx.post_notice(ward, &invitation, &everybody, (now, invited_at)).await?;
    deliver(tx, invited_at).await?;
    let over = it.ends_at <= now;
    // The demo's head and mediator have yet to answer what is coming.
    for &person in mediators.iter().skip(if over { 0 } else { 2 }) {
        let rsvp = match rng.u8(..10) {
            0 => Rsvp::No,
            1 => Rsvp::Unsure,
            _ if over || chance(rng, 50) => Rsvp::Yes,
            _ => continue,
        };
        tx.answer_training((id, person), rsvp, invited_at).await?;
        if over && rsvp != Rsvp::No {
            tx.check_in((id, person), person, it.starts_at).await?;
            if chance(rng, 60) {
                let rating = if chance(rng, 50) { Rating::Great } else { Rating::Useful };
                tx.rate_training((id, person), rating).await?;
            }
        }
    }
    if over {
        return Ok(());
    }
    for (kind, due_at) in it.moments(now, calendar) {
        let timer = Timer::of(Due::Training { training: id, version: it.version, kind });
        tx.set_timer(&format!("{}{kind}", notice_prefix(id)), due_at, timer.lane(), timer.save()).await?;
    }
    Ok(())
}
