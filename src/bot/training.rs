//! What guests of a training session are sent: it is put into the bulk lane, and built when it goes.

use chrono::{DateTime, Utc};

use super::call::Call;
use super::desk::Desk;
use super::render;
use crate::dialogue::text::{Arg, text};
use crate::dialogue::training::notice as notice_screen;
use crate::domain::announce::{Announcement, AnnouncementKind, Content, Recipients, Sending};
use crate::domain::people::Lang;
use crate::domain::training::{Guest, Notice, NoticeKind};
use crate::domain::{AnnouncementId, PersonId, WardId};
use crate::locale::Locale;
use crate::report::ics::{Event, ics};
use crate::store::{Result, Tx};

impl Desk<'_> {
    /// Puts word of a session into the bulk lane, for those guests whom it concerns. What is newer takes the place of
    /// what has not gone out; whoever knows nothing of a session yet is not told that it changed, but invited, and not
    /// told at all that it is called off.
    pub(super) async fn post_notice(&mut self, ward: WardId, notice: Notice, send_at: DateTime<Utc>) -> Result<()> {
        let kind = notice.kind;
        if matches!(kind, NoticeKind::Changed | NoticeKind::Cancelled) {
            self.tx.withdraw_notices(ward, notice.training.id).await?;
        }
        let concerned = self.tx.guests(notice.training.id).await?.into_iter().filter(|it| kind.is_for(it));
        let (knowing, others): (Vec<Guest>, Vec<Guest>) = concerned.partition(Guest::knows);
        match kind {
            NoticeKind::Cancelled => self.post_about(ward, notice, (&knowing, send_at)).await,
            NoticeKind::Changed => {
                let invitation = Notice { kind: NoticeKind::Invitation, training: notice.training.clone() };
                self.post_about(ward, notice, (&knowing, send_at)).await?;
                self.post_about(ward, invitation, (&others, send_at)).await
            }
            _ => self.post_about(ward, notice, (&[knowing, others].concat(), send_at)).await,
        }
    }

    async fn post_about(
        &mut self,
        ward: WardId,
        notice: Notice,
        (guests, send_at): (&[Guest], DateTime<Utc>),
    ) -> Result<()> {
        let people: Vec<_> = guests.iter().map(|it| it.person).collect();
        let key = notice.key();
        self.post_to(ward, (notice, key), (&people, send_at)).await
    }

    /// Puts it into the bulk lane for these people, under a key of its own.
    pub(super) async fn post_to(
        &mut self,
        ward: WardId,
        (notice, key): (Notice, String),
        (people, send_at): (&[PersonId], DateTime<Utc>),
    ) -> Result<()> {
        if people.is_empty() {
            return Ok(());
        }
        let announcement = Announcement {
            id: AnnouncementId(0),
            key,
            kind: AnnouncementKind::Training,
            topic: None,
            official: true,
            by: notice.training.by,
            status: Sending::Confirmed,
            withdrawn: false,
            after: crate::domain::mend::Afterlife::default(),
            send_at: Some(send_at),
            recipients: Recipients::Everyone,
            content: Content { plain: notice.training.topic.clone(), notice: Some(notice), ..Content::default() },
        };
        self.tx.post_notice(ward, &announcement, people, (self.now, send_at)).await.map(drop)
    }
}

/// Whether a notice is out of date: the session was changed or called off since, or a reminder comes too late.
pub(super) async fn is_stale(tx: &mut Tx, notice: &Notice, now: DateTime<Utc>) -> Result<bool> {
    let current = tx.training_version(notice.training.id).await?;
    Ok(notice.is_late(now) || current != Some(notice.training.version))
}

/// What a guest is sent.
#[must_use]
pub(super) fn message(locale: &Locale, lang: Lang, notice: &Notice, stamp: DateTime<Utc>) -> Call {
    let screen = notice_screen(notice);
    if !notice.kind.has_calendar() {
        return render::send(locale, lang, &screen, (None, 0));
    }
    let it = &notice.training;
    let host = locale.plain(lang, &text!("training-calendar-host", host = Arg::Str(it.host.clone())));
    let event = Event {
        uid: &format!("{}@hoagiai", it.key.replace(':', "-")),
        sequence: it.version,
        title: &it.topic,
        place: &it.place,
        description: &host,
        starts_at: it.starts_at,
        ends_at: it.ends_at,
        stamp,
        cancelled: notice.kind == NoticeKind::Cancelled,
    };
    Call::Calendar {
        file: ics(&event),
        caption: locale.html(lang, &screen.body),
        markup: render::markup(locale, lang, &screen, 0),
    }
}
