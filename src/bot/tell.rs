//! Saying things: to the chat of the step beside its card, and to other people in their own language.

use crate::dialogue::cases::links as cases;
use chrono::NaiveDate;

use super::book_order::BookOrder;
use super::call::Call;
use super::desk::{Desk, Post};
use super::files;
use super::render;
use crate::dialogue::effect::{Audience, Document, Urgency};
use crate::dialogue::facts::Facts;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Text, text};
use crate::domain::people::{Lang, Mutable, Office, became};
use crate::domain::{AnnouncementId, CaseId, PersonId, WardId};
use crate::store::Result;
use crate::store::outbox::Lane;
use crate::store::people::Account;

impl Desk<'_> {
    /// Sends something large into the chat of the step, above its card.
    pub(super) async fn cover(&mut self, call: Call) -> Result<()> {
        self.post(Post::card(self.chat_id, call)).await?;
        self.covered = true;
        self.tx.crowd(self.chat_id).await
    }

    /// The card of a chat may no longer be the last thing in it.
    pub(super) async fn crowd(&mut self, chat_id: i64) -> Result<()> {
        self.crowded |= chat_id == self.chat_id;
        self.others.push(chat_id);
        self.tx.crowd(chat_id).await
    }

    /// The card of a sending: new the first time, later the same message.
    pub(super) async fn show_sending(
        &mut self,
        (id, version): (AnnouncementId, i32),
        to: PersonId,
        screen: &Screen,
    ) -> Result<()> {
        let Some(account) = self.tx.account_of(to).await? else { return Ok(()) };
        let key = if version == 0 { format!("sending:{id}") } else { format!("sending:{id}:v{version}") };
        let chat_id = account.tg_user;
        if self.tx.is_posted(&key).await? {
            let call = render::edit(self.locale, account.lang, screen, (None, 0));
            // The last word is enough: while Telegram is away they would pile up before what matters more.
            let edit = format!("{key}:edit:");
            self.tx.withdraw_held(&edit, self.now).await?;
            let edit = Some(format!("{edit}{}", self.row));
            let post = Post { lane: Lane::Notice, key: edit, target: Some(key), ..Post::card(chat_id, call) };
            self.post(post).await.map(drop)
        } else {
            let call = render::send(self.locale, account.lang, screen, (None, 0));
            self.post(Post { lane: Lane::Notice, key: Some(key), ..Post::card(chat_id, call) }).await?;
            self.crowd(chat_id).await
        }
    }

    pub(super) async fn tell_document(&mut self, to: &Audience, document: Document, facts: &Facts) -> Result<()> {
        let allowed = facts.calendar.next_allowed(self.now);
        let not_before = (allowed > self.now).then_some(allowed);
        for account in self.accounts(to, facts).await? {
            let call = self.document(document.clone(), account.lang);
            let chat_id = account.tg_user;
            self.post(Post { lane: Lane::Notice, not_before, ..Post::card(chat_id, call) }).await?;
            self.crowd(chat_id).await?;
        }
        Ok(())
    }

    pub(super) fn document(&self, document: Document, lang: Lang) -> Call {
        match document {
            Document::Chart(spec) => {
                let caption = text!("chart-caption", title = spec.title.clone(), subtitle = spec.subtitle.clone());
                Call::Chart {
                    chart: Box::new(files::chart(&spec, self.locale, lang)),
                    caption: self.locale.html(lang, &caption),
                    // Numbers leave freely.
                    protect: false,
                }
            }
            Document::Book(book) => {
                let title = book.title.clone();
                let caption = match book.cases {
                    Some(_) => text!("book-caption", title = title),
                    None => text!("book-caption-figures", title = title),
                };
                let caption = self.locale.html(lang, &caption);
                let order = Box::new(BookOrder::new(*book, self.locale, lang));
                // Numbers, codes and days: no name, no address, no story.
                Call::Book { order, caption, protect: false }
            }
        }
    }

    pub(super) async fn tell(
        &mut self,
        to: &Audience,
        screen: &Screen,
        (urgency, key): (Urgency, Option<String>),
        facts: &Facts,
    ) -> Result<()> {
        let accounts = self.accounts(to, facts).await?;
        if accounts.is_empty() {
            tracing::info!(inbox.id = self.row, audience = audience_word(to), "nobody to tell has a linked account");
        }
        let allowed = facts.calendar.next_allowed(self.now);
        let not_before = (urgency == Urgency::Normal && allowed > self.now).then_some(allowed);
        for account in accounts {
            if let Some(key) = &key {
                self.tx.withdraw_held(&format!("tell:{key}:{}:", account.person), self.now).await?;
            }
            let key = key.as_ref().map(|key| format!("tell:{key}:{}:{}", account.person, self.row));
            let call = render::send(self.locale, account.lang, screen, (None, 0));
            let chat_id = account.tg_user;
            self.post(Post { lane: Lane::Notice, not_before, key, ..Post::card(chat_id, call) }).await?;
            self.crowd(chat_id).await?;
        }
        Ok(())
    }

    pub(super) async fn accounts(&mut self, to: &Audience, facts: &Facts) -> Result<Vec<Account>> {
        let today = facts.today;
        match to {
            Audience::Person(person) => Ok(self.tx.account_of(*person).await?.into_iter().collect()),
            Audience::InOffice(person) => {
                let held = self.tx.person(*person).await?;
                if !held.is_some_and(|it| it.offices.iter().any(|it| it.is_active(today))) {
                    return Ok(Vec::new());
                }
                Ok(self.tx.account_of(*person).await?.into_iter().collect())
            }
            Audience::HeadOf(team) => {
                let known = facts.team(*team);
                match (known, became(*team, &facts.teams, today)) {
                    (Some(former), None) => {
                        let ward = (None, Some(former.ward));
                        self.tx.accounts_of_office(Office::WardOfficer, ward, today).await
                    }
                    (_, now) => {
                        let team = (Some(now.unwrap_or(*team)), None);
                        self.tx.accounts_of_office(Office::TeamHead, team, today).await
                    }
                }
            }
            Audience::OfficersOf(ward) => {
                self.tx.accounts_of_office(Office::WardOfficer, (None, Some(*ward)), today).await
            }
            Audience::OfficeOf(ward) => {
                let ward = (None, Some(*ward));
                let mut office = self.tx.accounts_of_office(Office::WardOfficer, ward, today).await?;
                office.extend(self.tx.accounts_of_office(Office::WardLeader, ward, today).await?);
                office.sort_by_key(|it| it.person);
                office.dedup_by_key(|it| it.person);
                Ok(office)
            }
            Audience::DigestReaders(ward) => {
                let mut readers = self.digest_readers(Office::WardOfficer, *ward, today).await?;
                readers.extend(self.digest_readers(Office::WardLeader, *ward, today).await?);
                readers.sort_by_key(|it| it.person);
                readers.dedup_by_key(|it| it.person);
                Ok(readers)
            }
            Audience::DigestOffice(ward) => self.digest_readers(Office::WardOfficer, *ward, today).await,
            Audience::DigestLeaders(ward) => {
                let officers = self.digest_readers(Office::WardOfficer, *ward, today).await?;
                let mut leaders = self.digest_readers(Office::WardLeader, *ward, today).await?;
                leaders.retain(|it| officers.iter().all(|officer| officer.person != it.person));
                Ok(leaders)
            }
            Audience::LeadersOf(ward) => {
                self.tx.accounts_of_office(Office::WardLeader, (None, Some(*ward)), today).await
            }
        }
    }

    /// Who holds an office and did not mute the digest.
    async fn digest_readers(&mut self, office: Office, ward: WardId, today: NaiveDate) -> Result<Vec<Account>> {
        let mut readers = self.tx.accounts_of_office(office, (None, Some(ward)), today).await?;
        let muted = self.tx.muted_by(Mutable::Digest.code(), ward).await?;
        readers.retain(|it| !muted.contains(&it.person));
        Ok(readers)
    }
}

pub(super) fn about_case(case: CaseId, body: Text) -> Screen {
    Screen::new(body).row(vec![Button::go(cases::show(case), text!("button-open-case"))])
}

fn audience_word(to: &Audience) -> &'static str {
    match to {
        Audience::Person(_) => "person",
        Audience::InOffice(_) => "person_in_office",
        Audience::HeadOf(_) => "team_head",
        Audience::OfficersOf(_) => "ward_officers",
        Audience::LeadersOf(_) => "ward_leaders",
        Audience::OfficeOf(_) => "ward_office",
        Audience::DigestReaders(_) => "digest_readers",
        Audience::DigestOffice(_) => "digest_office",
        Audience::DigestLeaders(_) => "digest_leaders",
    }
}
